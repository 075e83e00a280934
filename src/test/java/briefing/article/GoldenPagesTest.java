package briefing.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page beside what is to be read of it: title, day, source, author, a blank line, the text. */
class GoldenPagesTest {

    private static final String[] PAGES = {
        "chinese-news", "english-post", "hidden-by-script", "next-article-below", "site-in-headline"
    };

    private final ArticleReader reader = new ArticleReader();

    @ParameterizedTest
    @ValueSource(
            strings = {"chinese-news", "english-post", "hidden-by-script", "next-article-below", "site-in-headline"})
    void aPageIsReadAsItsArticle(String page) throws IOException {
        Article article = ((ReadOutcome.Read) reader.read(resource(page + ".html"), "page.html"))
                .articles()
                .get(0);
        assertThat(String.join(
                        "\n",
                        article.title(),
                        String.valueOf(article.published()),
                        Objects.requireNonNullElse(article.source(), "-"),
                        Objects.requireNonNullElse(article.author(), "-"),
                        "",
                        article.text(),
                        ""))
                .isEqualTo(new String(resource(page + ".txt"), UTF_8));
    }

    /** Pages that say that they are text are read as such however broken they are: no parser gives up on one. */
    @Test
    void brokenVariantsOfThePagesAreReadOrHaveNoText() throws IOException {
        Random random = new Random(7);
        for (String page : PAGES) {
            byte[] whole = resource(page + ".html");
            for (int i = 0; i < 60; i++) {
                byte[] broken = broken(whole, random);
                for (String type : new String[] {"html", "txt", "md", "mhtml", "eml", "json"}) {
                    if (reader.read(broken, "broken." + type) instanceof ReadOutcome.Skipped skipped) {
                        assertThat(skipped.reason())
                                .as("%s %d as %s", page, i, type)
                                .doesNotStartWith("broken");
                    }
                }
                for (String type : new String[] {"pdf", "docx", "html.gz"}) {
                    assertThat(reader.read(broken, "broken." + type))
                            .isInstanceOfSatisfying(
                                    ReadOutcome.Skipped.class,
                                    skipped ->
                                            assertThat(skipped.reason()).endsWith("broken, or not what its name says"));
                }
            }
        }
    }

    @Test
    void tenThousandNestedElementsAreReadInTime() {
        String deep = "<html><body>" + "<div><b>".repeat(10_000) + "<p>The pier opened on Monday, the mayor said.</p>";
        ReadOutcome outcome = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> reader.read(deep.getBytes(UTF_8), "deep.html"));
        assertThat(((ReadOutcome.Read) outcome).articles().get(0).text())
                .isEqualTo("The pier opened on Monday, the mayor said.");
    }

    private static byte[] broken(byte[] whole, Random random) {
        byte[] bytes = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        for (int n = random.nextInt(20); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextBoolean() ? "<>\"'&/!-".charAt(random.nextInt(8)) : random.nextInt(256));
        }
        return bytes;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = GoldenPagesTest.class.getResourceAsStream("pages/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
