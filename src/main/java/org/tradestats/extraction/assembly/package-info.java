/**
 * From annotations to figures: for each amount, candidates for what it measures, who reports, with
 * whom, whether it has happened and when, weighed by one log-linear model for all languages.
 *
 * <p>Start at {@link org.tradestats.extraction.assembly.Assembler}. Features never name a word of a
 * language, only roles; weights are the data file {@code extraction/weights.tsv}. A new clue is a
 * feature in one of the {@code …Features} classes and a new run of the learner.
 */
@NullMarked
package org.tradestats.extraction.assembly;

import org.jspecify.annotations.NullMarked;
