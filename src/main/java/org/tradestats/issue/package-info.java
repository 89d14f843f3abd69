/**
 * One record per kind of trouble, with place, cause and consequence. Start at {@link
 * org.tradestats.issue.Issue}. Imports {@code concept}.
 */
@NullMarked
package org.tradestats.issue;

import org.jspecify.annotations.NullMarked;
