/**
 * The files in {@code output/}: one class an output, each an {@link
 * org.tradestats.publication.Output}. Start at {@link org.tradestats.publication.Publication},
 * which writes them all or none through {@link org.tradestats.publication.OutputFolder}.
 *
 * <p>Imports {@code dataset} and what that imports, opencsv, JFreeChart and Jackson. A new output
 * is a class here and a line in {@code Publication.outputs}.
 */
@NullMarked
package org.tradestats.publication;

import org.jspecify.annotations.NullMarked;
