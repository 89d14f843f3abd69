/**
 * An article and where articles come from. Start at {@link org.tradestats.article.Article}; formats
 * live in {@code article.source}, one class each.
 *
 * <p>Imports {@code issue} and {@code concept}.
 */
@NullMarked
package org.tradestats.article;

import org.jspecify.annotations.NullMarked;
