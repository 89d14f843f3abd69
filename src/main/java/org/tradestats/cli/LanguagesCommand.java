package org.tradestats.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.tradestats.language.Languages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code languages}: what can be read. */
@Command(
    name = "languages",
    mixinStandardHelpOptions = true,
    description = "Lists the languages that are read: code, name, version of the lexicon.")
final class LanguagesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Languages languages = new Languages();
    for (String code : languages.codes()) {
      String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
      spec.commandLine()
          .getOut()
          .printf(Locale.ROOT, "%s  %-12s %s%n", code, name, languages.version(code));
    }
    return 0;
  }
}
