package org.tradestats.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  @TempDir Path folder;

  @Test
  void keepsASecondRunOut() throws Exception {
    OutputLock lock = new OutputLock(folder, folder.resolve(".state"));

    String first =
        lock.exclusively(
            () -> {
              assertThatThrownBy(() -> lock.exclusively(() -> "second"))
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessage(
                      "Another run is writing to \""
                          + folder
                          + "\": expected one at a time; nothing was done");
              return "first";
            });

    assertThat(first).isEqualTo("first");
  }

  @Test
  void letsTheNextRunInWhenTheFirstHasEnded() throws Exception {
    OutputLock lock = new OutputLock(folder, folder.resolve(".state"));
    lock.exclusively(() -> "first");

    assertThat(lock.<String>exclusively(() -> "next")).isEqualTo("next");
  }
}
