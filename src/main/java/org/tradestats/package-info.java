/** Trade statistics out of news articles; {@code batch} has the job, {@code cli} the commands. */
@NullMarked
package org.tradestats;

import org.jspecify.annotations.NullMarked;
