package org.tradestats;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The design's table of packages as an allow-list: who imports whom, and which libraries. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/org/tradestats");
  private static final int MOST_LINES = 400;

  private static final int MOST_COMMENT_LINES = 10;

  /** What a package may use beyond the Java runtime, and beyond what its own imports may use. */
  private record Allowed(List<String> imports, List<String> libraries) {}

  private static final Map<String, Allowed> TABLE = new LinkedHashMap<>();

  static {
    allow("concept", List.of());
    allow("issue", List.of("concept"));
    allow(
        "article",
        List.of("issue"),
        "com.ibm.icu",
        "com.rometools",
        "org.apache.pdfbox",
        "org.apache.poi",
        "org.jsoup",
        "org.netpreserve",
        "org.yaml.snakeyaml",
        "tools.jackson");
    allow("language", List.of("issue"), "com.ibm.icu", "opennlp.tools", "org.yaml.snakeyaml");
    allow("extraction", List.of("article", "language"), "tools.jackson");
    allow("currency", List.of("extraction"), "com.opencsv");
    allow("dataset", List.of("currency"));
    allow("publication", List.of("dataset"), "com.opencsv", "org.jfree", "tools.jackson");
    allow("evaluation", List.of("extraction"), "tools.jackson");
    allow(
        "store",
        List.of("dataset"),
        "org.springframework.jdbc",
        "org.springframework.stereotype",
        "org.springframework.dao",
        "org.springframework.transaction");
    allow(
        "batch",
        List.of("store", "publication", "evaluation"),
        "org.slf4j",
        "org.springframework",
        "jakarta",
        "org.apache.activemq");
    allow("cli", List.of("batch"), "picocli", "me.tongfei.progressbar", "org.slf4j");
  }

  private static JavaClasses product;

  @BeforeAll
  static void readTheProduct() {
    product =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tradestats");
  }

  private static void allow(String name, List<String> imports, String... libraries) {
    TABLE.put(name, new Allowed(imports, List.of(libraries)));
  }

  static Set<String> packages() {
    return TABLE.keySet();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void importsOnlyWhatTheTableAllows(String name) {
    Set<String> allowed = new LinkedHashSet<>();
    allowed.addAll(List.of("java..", "org.jspecify.annotations.."));
    collect(name, allowed);
    classes()
        .that(resideInAnyPackage("org.tradestats." + name + ".."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(new String[0])).or(arrayOrPrimitive()))
        .allowEmptyShould(true)
        .check(product);
  }

  private static DescribedPredicate<JavaClass> arrayOrPrimitive() {
    return DescribedPredicate.describe(
        "primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  private static void collect(String name, Set<String> allowed) {
    Allowed row = Objects.requireNonNull(TABLE.get(name), name);
    allowed.add("org.tradestats." + name + "..");
    row.libraries().forEach(library -> allowed.add(library + ".."));
    row.imports().forEach(each -> collect(each, allowed));
  }

  @Test
  void holdsEveryPackageInTheTable() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : product) {
      String name = type.getPackageName();
      if (!name.equals("org.tradestats")) {
        found.add(name.substring("org.tradestats.".length()).split("\\.")[0]);
      }
    }
    found.removeAll(TABLE.keySet());
    assertEquals(Set.of(), found);
  }

  @Test
  void keepsSpringOutOfTheDomain() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.tradestats",
            "org.tradestats.store..",
            "org.tradestats.batch..",
            "org.tradestats.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..")
        .check(product);
  }

  @Test
  void hasNoClassOverFourHundredLines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      long lines = Files.readAllLines(file).size();
      if (lines > MOST_LINES) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void describesEveryPackageInTenLines() throws IOException {
    List<String> missing = new ArrayList<>();
    Set<Path> folders = new TreeSet<>();
    for (Path file : sources()) {
      folders.add(file.getParent());
    }
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      if (!Files.isRegularFile(info)) {
        missing.add(folder + ": none");
        continue;
      }
      List<String> lines = Files.readAllLines(info);
      long comment =
          lines.stream().filter(line -> line.startsWith(" * ") || line.equals(" *")).count();
      if (comment > MOST_COMMENT_LINES || !lines.contains("@NullMarked")) {
        missing.add(info + ": " + comment + " lines of comment, or not @NullMarked");
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void namesThingsByTheFieldsWords() {
    List<String> vague =
        product.stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> name.matches(".*(Manager|Helper|Util|Utils|Impl|Data)"))
            .sorted()
            .toList();
    assertEquals(List.of(), vague);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
