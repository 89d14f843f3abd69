package org.tradestats.article.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.tradestats.article.Reading;
import org.tradestats.issue.TooLarge;
import org.tradestats.issue.UndecodableText;

/** A web page of one article. What is around the article on the page is left out. */
final class HtmlFormat implements ArticleFormat {
  private static final Pattern TAG =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body|article|title|meta\\s|p>|div|h1|h2)");
  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)");

  /** Pages have stray bytes; a page with more than one in this many is in another encoding. */
  private static final int CHARACTERS_A_WRONG_ONE = 1000;

  @Override
  public String name() {
    return "HTML";
  }

  /** A page starts with a tag, perhaps after comments and an XML declaration. */
  @Override
  public boolean recognises(ContentHead head) {
    if (head.findBinaryKind().isPresent()) {
      return false;
    }
    String start = head.text().stripLeading();
    return start.startsWith("<") && TAG.matcher(start.toLowerCase(java.util.Locale.ROOT)).find();
  }

  @Override
  public Readings open(Content content) throws IOException {
    Iterator<Reading> one = List.of(read(content)).iterator();
    return () -> one.hasNext() ? one.next() : null;
  }

  private static Reading read(Content content) throws IOException {
    Optional<byte[]> bytes = content.readWhole();
    if (bytes.isEmpty()) {
      return Reading.refused(new TooLarge(content.name(), content.place(), content.articleLimit()));
    }
    Charset charset = charset(content.head());
    String page = decode(bytes.get(), charset);
    long wrong = page.chars().filter(c -> c == '\uFFFD').count();
    if (wrong * CHARACTERS_A_WRONG_ONE > page.length()) {
      StrictText strict = StrictText.decode(bytes.get(), 0, bytes.get().length, charset);
      if (strict.text() == null) {
        return Reading.refused(
            new UndecodableText(
                content.name(), content.place(), charset.name(), strict.errorOffset()));
      }
    }
    return parse(page, content.name(), content.place());
  }

  /** A page as an article; also for formats that hold pages. */
  static Reading parse(String page, String name, String place) {
    Document document = Jsoup.parse(page);
    HtmlMetadata metadata = HtmlMetadata.of(document);
    return new Manuscript(
            name,
            place,
            null,
            metadata.title(),
            HtmlText.of(document, metadata.title()),
            false,
            metadata.published(),
            metadata.language(),
            metadata.publisher(),
            metadata.url(),
            List.of())
        .toReading();
  }

  private static Charset charset(ContentHead head) {
    Optional<Charset> mark = head.findByteOrderMark();
    if (mark.isPresent()) {
      return mark.get();
    }
    Matcher m = CHARSET.matcher(head.asciiLowerCase());
    if (!m.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return switch (m.group(1)) {
        // As browsers do: what is labelled so is often its larger sibling.
        case "iso-8859-1", "latin1", "us-ascii" -> Charset.forName("windows-1252");
        case "gb2312", "gbk" -> Charset.forName("GB18030");
        case "shift_jis" -> Charset.forName("windows-31j");
        case "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_8;
        default -> Charset.forName(m.group(1));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8; // a name that means nothing is no declaration
    }
  }

  private static String decode(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalStateException("A replacing decoder reported an error", e);
    }
  }
}
