package org.tradestats.extraction.assembly;

import org.jspecify.annotations.Nullable;
import org.tradestats.extraction.annotation.Cue;

/**
 * An answer to what an amount measures, and the word that says so.
 *
 * @param cue the governing word; null where the flow is inherited or nothing governs
 * @param via how the cue was reached: {@code here}, {@code inherited}, {@code before}, {@code
 *     title}, {@code none}
 */
record Governor(Label label, @Nullable Cue cue, String via) {}
