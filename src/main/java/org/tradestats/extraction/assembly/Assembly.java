package org.tradestats.extraction.assembly;

import java.util.List;
import org.tradestats.extraction.Figure;
import org.tradestats.extraction.annotation.Recognition;

/** The way from a recognition to figures, with any chooser. */
public final class Assembly {
  private Assembly() {}

  /** The figures of an article, in the order of the text. */
  public static List<Figure> figures(
      Recognition recognition, Chooser chooser, Calibration calibration) {
    Assembler assembler = new Assembler(recognition, chooser);
    List<Told> told = assembler.assemble();
    return new FigureWriter(assembler.around(), calibration).write(told);
  }
}
