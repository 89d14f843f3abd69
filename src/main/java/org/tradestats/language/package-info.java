/**
 * What is known about languages: a {@link org.tradestats.language.Language} is a folder of data
 * ({@code lexicon.yml}, {@code examples.yml}) completed by the Unicode CLDR.
 *
 * <p>Start at {@link org.tradestats.language.Languages}. Imports {@code issue} and {@code concept},
 * ICU4J and YAML. To add a language add a folder under {@code resources/languages}; to add a kind
 * of knowledge add a {@link org.tradestats.language.TermKind} and its section in {@link
 * org.tradestats.language.LexiconSections}.
 */
@NullMarked
package org.tradestats.language;

import org.jspecify.annotations.NullMarked;
