/**
 * What the product knows about languages. {@link org.tradestats.language.LanguageDetector} tells
 * which one a text is in.
 *
 * <p>Imports {@code issue}, ICU4J, YAML and OpenNLP's language model.
 */
@NullMarked
package org.tradestats.language;

import org.jspecify.annotations.NullMarked;
