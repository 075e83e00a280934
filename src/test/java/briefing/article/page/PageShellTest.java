package briefing.article.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageShellTest {

    private static final String SCRIPT = "<script src='/main.js'></script>";

    private static ReadOutcome read(String title, String body) {
        String page = "<html><head><meta charset='utf-8'><title>" + title + "</title></head>" + body + "</html>";
        return new ArticleReader().read(page.getBytes(UTF_8), "page.html");
    }

    private static String skipped(String title, String body) {
        return ((ReadOutcome.Skipped) read(title, body)).reason();
    }

    private static String text(String title, String body) {
        return ((ReadOutcome.Read) read(title, body)).articles().get(0).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>",
                "<div id=app><div class=spinner>Loading...</div></div>",
                "<div id=app></div><p>Please enable JavaScript to use this application.</p><div>Copyright 2026 App Inc.</div>",
                "<div id=app><h1>App</h1></div>",
                "<div>您的浏览器不支持 JavaScript，请启用后刷新页面。</div>",
                "<div id=app>正在加载……</div>",
                "<div id=app></div><noscript><iframe src='https://count.example/'></iframe></noscript>"
            })
    void aPageThatOnlyScriptsFillIsNoArticle(String body) {
        assertThat(skipped("App", "<body>" + body + SCRIPT + "</body>"))
                .isEqualTo("a page that scripts fill in, without a text of its own; save it from the browser");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<frameset cols='20%,80%'><frame src=nav.html><frame src=main.html></frameset>",
                "<frameset><frame src=main.html><noframes><body>Your browser shows no frames.</body></noframes></frameset>",
                "<body><iframe src='main.html'></iframe></body>"
            })
    void aPageOfFramesIsNoArticle(String body) {
        assertThat(skipped("Harbour news", body))
                .isEqualTo("a page of frames without a text of its own; load the page in its frame");
    }

    @Test
    void aShortArticleIsOneWhateverScriptsStandBesideIt() {
        assertThat(text(
                        "Pier opens",
                        "<body><div id=root><h1>Pier opens</h1><p>The pier opened on Monday.</p></div>" + SCRIPT))
                .isEqualTo("The pier opened on Monday.");
        assertThat(text("码头启用", "<body><div id=app><h1>码头启用</h1><p>新码头周一启用。</p></div>" + SCRIPT))
                .isEqualTo("新码头周一启用。");
    }

    @Test
    void anArticleAboutScriptsIsOne() {
        String said =
                "Some sites say that you need to enable JavaScript to run this app. To do so, open the settings of"
                        + " your browser, choose Privacy, then Content, and allow scripts for the site that you are on.";
        assertThat(text("How to allow scripts", "<body><h1>How to allow scripts</h1><p>" + said + "</p>" + SCRIPT))
                .isEqualTo(said);
    }
}
