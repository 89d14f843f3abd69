/**
 * Reading articles: one class a format, and the files that hold them. Start at {@link
 * org.tradestats.article.source.ArticleSources}, which opens what {@code --articles} takes.
 *
 * <p>One more format is one more {@link org.tradestats.article.source.ArticleFormat} in {@code
 * ArticleFormats.ALL} and in the files of {@code ArticleFormatContractTest}. Imports {@code
 * article}, {@code issue} and parsers.
 */
@NullMarked
package org.tradestats.article.source;

import org.jspecify.annotations.NullMarked;
