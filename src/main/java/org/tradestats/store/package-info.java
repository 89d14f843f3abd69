/**
 * The tables between the steps, over Spring's {@code JdbcClient}, one class a table. Start at
 * {@link org.tradestats.store.ArticleTable}; the columns are in {@code db/migration}.
 *
 * <p>Imports {@code dataset} and what it imports. A new column is a new migration, never a changed
 * one.
 */
@NullMarked
package org.tradestats.store;

import org.jspecify.annotations.NullMarked;
