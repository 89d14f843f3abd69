/**
 * The engine: from an {@code Article} to {@link org.tradestats.extraction.Figure}s. It normalises
 * the text with offsets, segments it, recognises amounts, periods, areas and cues, and assembles
 * figures by weighing candidates.
 *
 * <p>Imports {@code article} and {@code language}. A new kind of annotation is a recogniser here; a
 * new word is a line in a language's lexicon.
 */
@NullMarked
package org.tradestats.extraction;

import org.jspecify.annotations.NullMarked;
