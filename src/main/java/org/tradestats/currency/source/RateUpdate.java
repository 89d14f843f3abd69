package org.tradestats.currency.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tradestats.currency.DailyRateTable;

/**
 * Fetches the ECB's daily file into a folder of rates.
 *
 * <p>The file is checked whole before it replaces the one at hand, in one move: it must parse,
 * reach back to the ECB's first day, and have every day of the old one. A file that has not changed
 * is not fetched again ({@code ETag}, {@code Last-Modified}). Never part of a run: a run reads what
 * is there.
 */
public final class RateUpdate {
  /** Where the ECB publishes the file. */
  public static final URI ECB_ADDRESS =
      URI.create("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip");

  /** The real archive has 0.6 MB, the plain file 1.2 MB. */
  private static final int MOST_BYTES = 32 << 20;

  private static final List<String> CONTENT_TYPES =
      List.of(
          "text/csv",
          "text/plain",
          "application/csv",
          "application/zip",
          "application/x-zip-compressed",
          "application/octet-stream");

  private final URI address;
  private final Path folder;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * An update.
   *
   * @param address an http(s) address of the ECB's file, plain or zipped; redirects are followed
   * @param folder the folder that a run reads its rates from
   * @param timeout the time the whole fetch may take
   */
  public RateUpdate(URI address, Path folder, Duration timeout) {
    this.address = address;
    this.folder = folder;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(timeout)
            .build();
  }

  /**
   * Fetches, checks and replaces.
   *
   * @return what changed
   * @throws RateUpdateException if the file could not be fetched or is not fit; the old one stays
   */
  public RateChange run() {
    Path file = folder.resolve(EcbDailyFile.FILE_NAME);
    Optional<DailyRateTable> old =
        Files.exists(file) ? Optional.of(EcbDailyFile.read(file)) : Optional.empty();
    Validators known =
        old.isPresent() ? Validators.read(validatorsFile(), address) : Validators.NONE;
    HttpResponse<byte[]> response = fetch(known);
    if (response.statusCode() == 304 && old.isPresent()) {
      return RateChange.none(old.get());
    }
    byte[] plain = checkedBody(response, file);
    DailyRateTable fresh = parse(file, plain);
    checkReach(old, fresh);
    replace(file, plain);
    Validators.of(response).write(validatorsFile(), address);
    return RateChange.between(old, fresh);
  }

  private Path validatorsFile() {
    return folder.resolve("eurofxref-hist.http");
  }

  private HttpResponse<byte[]> fetch(Validators known) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout).GET();
    known.addTo(request);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new BoundedBody(MOST_BYTES));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failure("no whole answer", "one within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw failure("\"" + cause + "\"", "a whole answer", cause);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw failure("an interrupt", "a whole answer", e);
    }
  }

  private byte[] checkedBody(HttpResponse<byte[]> response, Path file) {
    if (response.statusCode() != 200) {
      throw failure("status " + response.statusCode(), "200", null);
    }
    String type = response.headers().firstValue("Content-Type").orElse("text/csv");
    String mediaType = type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    if (!CONTENT_TYPES.contains(mediaType)) {
      throw failure(
          "the content type \"" + type + "\"", "one of " + String.join(", ", CONTENT_TYPES), null);
    }
    try {
      return EcbDailyFile.unzip(file, response.body());
    } catch (RateFileException e) {
      throw failure("a broken archive (" + e.getMessage() + ")", "a whole one", e);
    }
  }

  private DailyRateTable parse(Path file, byte[] plain) {
    try {
      return EcbDailyFile.parse(file, plain);
    } catch (RateFileException e) {
      throw failure("a file that cannot be trusted (" + e.getMessage() + ")", "a whole one", e);
    }
  }

  private void checkReach(Optional<DailyRateTable> old, DailyRateTable fresh) {
    if (!fresh.days().first().equals(EcbDailyFile.FIRST_DAY)) {
      throw failure(
          "days from \"" + fresh.days().first() + "\" on",
          "days from " + EcbDailyFile.FIRST_DAY,
          null);
    }
    Optional<LocalDate> missing =
        old.flatMap(o -> o.days().stream().filter(day -> !fresh.days().contains(day)).findFirst());
    if (missing.isPresent()) {
      throw failure("no \"" + missing.get() + "\"", "every day of the file at hand", null);
    }
  }

  private void replace(Path file, byte[] plain) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "eurofxref-hist", ".part");
      try {
        Files.write(part, plain);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw failure("\"" + e + "\" on writing " + file, "a folder to write to", e);
    }
  }

  private RateUpdateException failure(String found, String expected, @Nullable Throwable cause) {
    return new RateUpdateException(address, found, expected, cause);
  }

  /** What a server gave to ask by whether its file has changed. */
  private record Validators(Optional<String> etag, Optional<String> lastModified) {
    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    static Validators of(HttpResponse<?> response) {
      return new Validators(
          response.headers().firstValue("ETag"), response.headers().firstValue("Last-Modified"));
    }

    /** Those of the last fetch from this address; none where there was none. */
    static Validators read(Path file, URI address) {
      if (!Files.exists(file)) {
        return NONE;
      }
      try {
        List<String> lines = Files.readAllLines(file);
        return find(lines, "Address").filter(address.toString()::equals).isPresent()
            ? new Validators(find(lines, "ETag"), find(lines, "Last-Modified"))
            : NONE;
      } catch (IOException e) {
        throw new RateFileException(file, 0, "\"" + e + "\"", "a readable file", e);
      }
    }

    private static Optional<String> find(List<String> lines, String name) {
      return lines.stream()
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst();
    }

    void addTo(HttpRequest.Builder request) {
      etag.ifPresent(tag -> request.header("If-None-Match", tag));
      lastModified.ifPresent(date -> request.header("If-Modified-Since", date));
    }

    void write(Path file, URI address) {
      StringBuilder text = new StringBuilder("Address: " + address + "\n");
      etag.ifPresent(tag -> text.append("ETag: ").append(tag).append('\n'));
      lastModified.ifPresent(date -> text.append("Last-Modified: ").append(date).append('\n'));
      try {
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new RateFileException(file, 0, "\"" + e + "\"", "a folder to write to", e);
      }
    }
  }
}
