/**
 * The commands and their options. Start at {@link org.tradestats.cli.CommandLineTool}: it parses
 * the line, and a command that needs the application starts it, with or without the database.
 *
 * <p>May import every package. A new command is a class here and a line in {@code CommandLineTool}.
 */
@NullMarked
package org.tradestats.cli;

import org.jspecify.annotations.NullMarked;
