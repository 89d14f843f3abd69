/**
 * What the recognisers see in a text: {@link org.tradestats.extraction.annotation.Amount}s, {@link
 * org.tradestats.extraction.annotation.PeriodMention}s, {@link
 * org.tradestats.extraction.annotation.AreaMention}s and cues, all with offsets in the folded text.
 *
 * <p>Start at {@link org.tradestats.extraction.annotation.AnnotatedText}. Every recogniser is
 * linear in the text. A new kind of annotation is a recogniser here.
 */
@NullMarked
package org.tradestats.extraction.annotation;

import org.jspecify.annotations.NullMarked;
