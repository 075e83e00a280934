package briefing.article.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.article.text.Head;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressListTest {

    @Test
    void anRssFeedListsItsItems() {
        assertThat(pages("feed.xml", """
                        <?xml version="1.0"?>
                        <rss version="2.0"><channel><link>https://a.example</link>
                        <item><title>One</title><link> https://a.example/1 </link></item>
                        <item><guid>https://a.example/2</guid></item>
                        <item><guid isPermaLink="false">tag:3</guid></item>
                        <item><link>/4?x=1&amp;y=2</link></item>
                        <item><link>javascript:alert(1)</link></item>
                        <item><link>https://a.example/1</link></item>
                        </channel></rss>""", "https://a.example/feeds/all.xml"))
                .containsExactly("https://a.example/1", "https://a.example/2", "https://a.example/4?x=1&y=2");
    }

    @Test
    void anAtomFeedListsTheAlternateLinksOfItsEntries() {
        assertThat(pages("x", """
                        <feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://a.example/feed"/>
                        <entry><link rel="edit" href="https://a.example/edit/1"/><link href="https://a.example/1"/></entry>
                        <entry><link rel="alternate" type="text/html" href="2"/></entry></feed>""", "https://a.example/news/feed"))
                .containsExactly("https://a.example/1", "https://a.example/news/2");
    }

    @Test
    void aFeedTellsOfItsItems() {
        AddressList rss = AddressList.of("feed.xml", """
                        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                        <title>Harbour News</title><link>https://www.a.example/</link>
                        <item><link>https://a.example/1</link><pubDate>Thu, 05 Mar 2026 08:00:00 GMT</pubDate>
                        <author>lina@a.example (Li Na)</author></item>
                        <item><link>https://news.a.example/2</link><dc:date>2026-03-06T10:00:00Z</dc:date>
                        <dc:creator><![CDATA[Wu Hao]]></dc:creator></item>
                        <item><link>https://other.example/3</link><author>desk@other.example</author></item>
                        <item><link>https://other.example/4</link><source url="https://x">Other Post</source></item>
                        </channel></rss>""".getBytes(UTF_8), "https://a.example/feed")
                .orElseThrow();
        assertThat(rss.told("https://a.example/1"))
                .isEqualTo(new Head(null, LocalDate.of(2026, 3, 5), "Harbour News", "Li Na", null));
        assertThat(rss.told("https://news.a.example/2"))
                .isEqualTo(new Head(null, LocalDate.of(2026, 3, 6), "Harbour News", "Wu Hao", null));
        assertThat(rss.told("https://other.example/3")).isEqualTo(Head.UNKNOWN);
        assertThat(rss.told("https://other.example/4").source()).isEqualTo("Other Post");

        AddressList atom = AddressList.of("x", """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>海湾网</title><link href="https://a.example/"/>
                        <entry><link href="https://a.example/1"/><published>2026-03-05T08:00:00+08:00</published>
                        <updated>2026-03-09T08:00:00Z</updated><author><name>李娜</name></author></entry></feed>""".getBytes(UTF_8), "").orElseThrow();
        assertThat(atom.told("https://a.example/1"))
                .isEqualTo(new Head(null, LocalDate.of(2026, 3, 5), "海湾网", "李娜", null));

        AddressList json = AddressList.of("feed.json", """
                        {"version":"https://jsonfeed.org/version/1.1","title":"Harbour News","home_page_url":"https://a.example",
                        "items":[{"url":"https://a.example/1","date_published":"2026-03-05T08:00:00Z","authors":[{"name":"Li Na"}]},
                        {"url":"https://a.example/2","author":{"name":"Wu Hao"}}]}""".getBytes(UTF_8), "").orElseThrow();
        assertThat(json.told("https://a.example/1"))
                .isEqualTo(new Head(null, LocalDate.of(2026, 3, 5), "Harbour News", "Li Na", null));
        assertThat(json.told("https://a.example/2").author()).isEqualTo("Wu Hao");
    }

    @Test
    void opmlNamesFeedsAndPages() {
        AddressList list =
                AddressList.of("subscriptions.opml", """
                        <opml version="2.0"><body><outline text="News">
                        <outline type="rss" text="A" xmlUrl="https://a.example/feed" htmlUrl="https://a.example"/>
                        <outline type="link" text="B" url="https://b.example/page"/></outline></body></opml>""".getBytes(UTF_8), "").orElseThrow();
        assertThat(list.feeds()).containsExactly("https://a.example/feed");
        assertThat(list.pages()).containsExactly("https://b.example/page");
    }

    @Test
    void bookmarksOfABrowserAreAList() {
        assertThat(pages("bookmarks.html", """
                        <!DOCTYPE NETSCAPE-Bookmark-file-1>
                        <DL><p><DT><H3>News</H3><DL><p>
                        <DT><A HREF="https://a.example/1" ADD_DATE="1">One</A>
                        <DT><A HREF="place:sort=8">Recent</A></DL></DL>""", "")).containsExactly("https://a.example/1");
    }

    @Test
    void whatReadingListsExportIsAList() {
        assertThat(pages(
                        "pocket.csv",
                        "title,url,time_added,tags,status\n\"A, B\",https://a.example/1,1700000000,,unread\n",
                        ""))
                .containsExactly("https://a.example/1");
        assertThat(pages(
                        "instapaper.csv",
                        "URL,Title,Selection,Folder,Timestamp\nhttps://a.example/2,T,,Unread,17\n",
                        ""))
                .containsExactly("https://a.example/2");
        assertThat(pages(
                        "omnivore.json",
                        "[{\"id\":\"1\",\"slug\":\"a\",\"url\":\"https://a.example/3\",\"state\":\"Active\"}]",
                        ""))
                .containsExactly("https://a.example/3");
        assertThat(pages("karakeep.json", """
                        {"bookmarks":[{"title":"T","content":{"type":"link","url":"https://a.example/4"}},
                        {"content":{"type":"text","text":"a note"}}]}""", "")).containsExactly("https://a.example/4");
        assertThat(pages("feed.json", """
                        {"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://a.example",
                        "items":[{"id":"5","url":"https://a.example/5","content":"words"}]}""", "")).containsExactly("https://a.example/5");
    }

    @Test
    void anAddressOnEachLineIsAListAndAnythingElseIsText() {
        assertThat(pages("a.txt", "# to read\nhttps://a.example/1\n\n  https://a.example/2\n", ""))
                .containsExactly("https://a.example/1", "https://a.example/2");
        assertThat(list("a.txt", "https://a.example/1\nSee also the annual report.\n"))
                .isEmpty();
        assertThat(list("a.txt", "")).isEmpty();
    }

    @Test
    void articlesAndTablesAreNoLists() {
        assertThat(list("a.html", "<html><a href='https://a.example/1'>one</a></html>"))
                .isEmpty();
        assertThat(list("a.json", "[{\"url\":\"https://a.example/1\",\"text\":\"What was said.\"}]"))
                .isEmpty();
        assertThat(list("a.json", "{\"text\":\"What was said.\",\"images\":[{\"url\":\"https://a.example/1.png\"}]}"))
                .isEmpty();
        assertThat(list("a.csv", "title,url,visits\nA,https://a.example/1,3\n")).isEmpty();
        assertThat(list("a.json", "{\"url\":")).isEmpty();
        assertThat(list("a.xml", "<rss><item><link>")).isEmpty();
    }

    @Test
    void aFileIsKnownByItsBeginning() {
        assertThat(AddressList.mayBe("a.html", "<html><body>".getBytes(UTF_8))).isFalse();
        assertThat(AddressList.mayBe("a.txt", "The pier opened.".getBytes(UTF_8)))
                .isFalse();
        assertThat(AddressList.mayBe("a.xml", "<?xml version='1.0'?><rss>".getBytes(UTF_8)))
                .isTrue();
        assertThat(AddressList.mayBe("a.txt", "\ufeffhttps://a.example/1\n".getBytes(UTF_8)))
                .isTrue();
    }

    @Test
    void whatIsMadeToOverwhelmIsNoList() {
        assertThat(list("a.xml", "<rss>" + "<item>".repeat(200_001))).isEmpty();
        assertThat(list("a.json", "[".repeat(100_000))).isEmpty();
        byte[] binary = new byte[1000];
        Arrays.fill(binary, (byte) 7);
        assertThat(AddressList.of("a.txt", binary, "")).isEmpty();
    }

    private static Optional<AddressList> list(String name, String text) {
        return AddressList.of(name, text.getBytes(UTF_8), "");
    }

    private static java.util.List<String> pages(String name, String text, String base) {
        return AddressList.of(name, text.getBytes(UTF_8), base).orElseThrow().pages();
    }
}
