package org.tradestats.currency.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RateUpdateTest {
  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  private static final Duration PATIENT = Duration.ofMinutes(1);
  private static final Duration IMPATIENT = Duration.ofSeconds(1);

  private static final String OLD =
      """
      Date,USD,JPY,
      2024-05-30,1.0815,169.83,
      1999-01-04,1.1789,133.73,
      """;
  private static final String NEW =
      """
      Date,USD,JPY,CNY,
      2024-06-03,1.0842,169.95,7.8490,
      2024-05-31,1.0852,170.58,N/A,
      2024-05-30,1.0816,169.83,N/A,
      1999-01-04,1.1789,133.73,N/A,
      """;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("eurofxref-hist.csv");
  }

  private RateUpdate update() {
    return update("/eurofxref-hist.csv", PATIENT);
  }

  private RateUpdate update(String path, Duration timeout) {
    return new RateUpdate(URI.create(SERVER.url(path)), folder, timeout);
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(get(urlEqualTo("/eurofxref-hist.csv")).willReturn(response));
  }

  private static ResponseDefinitionBuilder csv(String body) {
    return aResponse().withHeader("Content-Type", "text/csv").withBody(body);
  }

  private void assertOldFileStays(String message) throws IOException {
    assertOldFileStays(message, update());
  }

  private void assertOldFileStays(String message, RateUpdate update) throws IOException {
    Files.writeString(file(), OLD);
    assertThatThrownBy(update::run)
        .isInstanceOf(RateUpdateException.class)
        .hasMessageStartingWith("Rates from " + SERVER.url("/eurofxref-hist.csv") + ": found ")
        .hasMessageContaining(message)
        .hasMessageEndingWith("; the rates at hand were left as they are");
    assertThat(file()).hasContent(OLD);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void firstFetchWritesTheFileForTheRunToRead() {
    answer(csv(NEW));
    RateChange change = update().run();
    assertThat(file()).hasContent(NEW);
    assertThat(change.message())
        .isEqualTo(
            "4 new days from 1999-01-04, 0 rates revised; 4 days to 2024-06-03; new currencies"
                + " [CNY, EUR, JPY, USD]");
    assertThat(Rates.load(folder).files()).containsExactly(file());
  }

  @Test
  void laterFetchSaysWhatChanged() throws IOException {
    Files.writeString(file(), OLD);
    answer(csv(NEW));
    RateChange change = update().run();
    assertThat(file()).hasContent(NEW);
    assertThat(change.isChange()).isTrue();
    assertThat(change.message())
        .isEqualTo(
            "2 new days from 2024-05-31, 1 rate revised; 4 days to 2024-06-03; new currencies"
                + " [CNY]");
  }

  @Test
  void zippedFileIsUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
      zip.write(NEW.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    answer(aResponse().withHeader("Content-Type", "application/zip").withBody(bytes.toByteArray()));
    assertThat(update().run().days()).isEqualTo(4);
    assertThat(file()).hasContent(NEW);

    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    answer(aResponse().withHeader("Content-Type", "application/zip").withBody(half));
    RateUpdate again = update();
    assertThatThrownBy(again::run)
        .isInstanceOf(RateUpdateException.class)
        .hasMessageContaining("a broken archive");
    assertThat(file()).hasContent(NEW);
  }

  @Test
  void unchangedFileIsAskedForByItsTagAndNotFetchedAgain() throws IOException {
    answer(
        csv(NEW)
            .withHeader("ETag", "\"abc\"")
            .withHeader("Last-Modified", "Mon, 03 Jun 2024 14:15:00 GMT"));
    update().run();
    SERVER.stubFor(
        get(urlEqualTo("/eurofxref-hist.csv"))
            .withHeader("If-None-Match", equalTo("\"abc\""))
            .withHeader("If-Modified-Since", equalTo("Mon, 03 Jun 2024 14:15:00 GMT"))
            .willReturn(aResponse().withStatus(304)));
    RateChange change = update().run();
    assertThat(change.isChange()).isFalse();
    assertThat(change.message()).isEqualTo("no change; 4 days to 2024-06-03");
    assertThat(file()).hasContent(NEW);
  }

  @Test
  void tagIsForgottenWhereTheFileIsGone() throws IOException {
    answer(csv(NEW).withHeader("ETag", "\"abc\""));
    update().run();
    Files.delete(file());
    SERVER.resetRequests();
    update().run();
    SERVER.verify(
        1, getRequestedFor(urlEqualTo("/eurofxref-hist.csv")).withoutHeader("If-None-Match"));
    assertThat(file()).hasContent(NEW);
  }

  @Test
  void redirectIsFollowed() {
    SERVER.stubFor(
        get(urlEqualTo("/old"))
            .willReturn(aResponse().withStatus(302).withHeader("Location", "/eurofxref-hist.csv")));
    answer(csv(NEW));
    update("/old", PATIENT).run();
    assertThat(file()).hasContent(NEW);
  }

  @Test
  void serverThatDoesNotAnswerIsGivenUp() throws IOException {
    answer(csv(NEW).withFixedDelay(4000));
    assertOldFileStays("expected", update("/eurofxref-hist.csv", IMPATIENT));
  }

  @Test
  void answerThatDripsIsGivenUp() throws IOException {
    answer(csv(NEW).withChunkedDribbleDelay(50, 6000));
    assertOldFileStays(
        "no whole answer, expected one within 1000 ms", update("/eurofxref-hist.csv", IMPATIENT));
  }

  @Test
  void brokenConnectionsAreRefused() throws IOException {
    for (Fault fault :
        List.of(
            Fault.CONNECTION_RESET_BY_PEER, Fault.MALFORMED_RESPONSE_CHUNK, Fault.EMPTY_RESPONSE)) {
      answer(aResponse().withFault(fault));
      assertOldFileStays("expected a whole answer");
      Files.delete(file());
    }
  }

  @Test
  void answerShorterThanAnnouncedIsRefused() throws IOException {
    answer(csv(NEW.substring(0, 100)).withHeader("Content-Length", "" + NEW.length()));
    assertOldFileStays("expected");
  }

  @Test
  void fileCutInALineIsRefused() throws IOException {
    answer(csv(NEW.substring(0, NEW.length() - 12)));
    assertOldFileStays("a file that cannot be trusted");
  }

  @Test
  void fileCutBetweenLinesIsRefused() throws IOException {
    answer(csv(NEW.substring(0, NEW.indexOf("1999-01-04"))));
    assertOldFileStays("days from \"2024-05-30\" on, expected days from 1999-01-04");
  }

  @Test
  void fileThatLacksAKnownDayIsRefused() throws IOException {
    answer(csv(NEW.replace("2024-05-30", "2024-05-29")));
    assertOldFileStays("no \"2024-05-30\", expected every day of the file at hand");
  }

  @Test
  void wrongContentTypeIsRefused() throws IOException {
    answer(aResponse().withHeader("Content-Type", "text/html; charset=utf-8").withBody(NEW));
    assertOldFileStays("the content type \"text/html; charset=utf-8\", expected one of text/csv,");
  }

  @Test
  void webPageUnderTheRightTypeIsRefused() throws IOException {
    answer(csv("<html><body>Service unavailable</body></html>\n"));
    assertOldFileStays("found the header \"<html><body>Service unavailable</body></html>\"");
  }

  @Test
  void errorOfTheServerIsRefused() throws IOException {
    answer(aResponse().withStatus(503));
    assertOldFileStays("found status 503, expected 200");
    Files.delete(file());
    answer(aResponse().withStatus(304));
    RateUpdate update = update();
    assertThatThrownBy(update::run)
        .isInstanceOf(RateUpdateException.class)
        .hasMessageContaining("found status 304, expected 200");
  }
}
