package briefing.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a page's headline and day where it tells several. */
class PageHeadTest {

    private static final String TEXT =
            "<p>The pier of Kexing was closed for two years, said the mayor, and is now open from morning to night.</p>"
                    + "<p>Some 40,000 people came on the first day, three times as many as the town had expected to come.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the section or the site behind a bar
                "<title>Full story: pier | Opinion</title><meta property=og:title content='The pier of Kexing opens again | Opinion'><h1>The pier of Kexing opens again | Opinion</h1>; The pier of Kexing opens again",
                "<title>x</title><meta property=og:title content='The pier of Kexing opens again | Harbour'>; The pier of Kexing opens again",
                // the site before the headline
                "<title>Harbour Notes - The pier of Kexing opens</title><meta property=og:title content='The pier of Kexing opens'><div class=title>Harbour Notes</div>; The pier of Kexing opens",
                // a kicker or a subtitle within the heading
                "<title>The pier opens | Harbour</title><meta property=og:title content='The pier opens | Harbour'><h1><div>On the quay</div><span>The pier opens</span></h1>; The pier opens",
                "<title>Pier news</title><meta property=og:title content='The pier opens'><h1><p>The pier opens</p><h4>Why it took two years and what comes next</h4></h1>; The pier opens",
                // a title for search engines beside the only heading
                "<title>Pier opening 2026: all about it</title><meta property=og:title content='Kexing pier: what you need to know'><h1>All you need to know about the new pier</h1>; All you need to know about the new pier",
            })
    void theHeadlineIsWhatAReaderSees(String head, String title) {
        assertThat(read(head).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the day of a change in JSON-LD
                "<h1>The pier opens</h1><p>April 26, 2023</p><script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2025-08-21\"}</script>; 2023-04-26",
                // a day later in Greenwich
                "<h1>The pier opens</h1><p>April 26, 2023</p><script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2023-04-27T01:00:00Z\"}</script>; 2023-04-27",
                "<h1>The pier opens</h1><meta name='script:ld+json' content='{\"@type\":\"Article\",\"datePublished\":\"2025-08-21\"}'>; 2025-08-21",
                // the evening in New York, as the address has it
                "<link rel=canonical href=https://harbour.example/2023/11/08/pier><h1>The pier opens</h1><meta property=article:published_time content=2023-11-09T01:09:55Z>; 2023-11-08",
                // two of three agree
                "<h1>The pier opens</h1><p>April 26, 2025</p><meta name=datePublished content=2025-04-26><script type=application/ld+json>{\"@type\":\"WebPage\",\"datePublished\":\"2018-08-21\"}</script>; 2025-04-26",
                // the day of what happened, and of a picture
                "<h1>The pier opens</h1><h2>Visitors have waited for it since it burnt down on November 3, 2013, after a concert.</h2><meta name=pubdate content=2023-04-26>; 2023-04-26",
                "<h1>The pier opens</h1><figure><img src=a.png><figcaption>The pier, March 5, 2019. Harbour/Li Na</figcaption></figure><meta name=pubdate content=2023-04-26>; 2023-04-26",
                // the day before the month
                "<html lang=en-GB><h1>The pier opens</h1><p>02/10/2020</p>; 2020-10-02",
                "<html lang=en-US><h1>The pier opens</h1><p>02/10/2020</p>; 2020-02-10",
                "<h1>The pier opens</h1><p>08/11/2023</p><meta name=pubdate content=2023-11-08>; 2023-11-08",
                // what a program is told where a reader sees "an hour ago"
                "<h1>The pier opens</h1><p><time datetime=2020-03-18T12:22:42-0400>an hour ago</time></p><p>Joined May 11, 2017</p>; 2020-03-18",
                "<h1>The pier opens</h1><p><time datetime=2024-12-20>August 28, 2024</time></p>; 2024-12-20",
                "<h1>The pier opens</h1><abbr itemprop=datePublished title=2018-06-05T08:00:00-07:00>08:00</abbr>; 2018-06-05",
                "<h1>The pier opens</h1><p>By Li Na, <abbr class=published title=2018-06-05T08:00:00>on Tuesday</abbr></p>; 2018-06-05",
                // the morning in Sydney, as the address has it
                "<link rel=canonical href=https://harbour.example/2023/11/09/pier><h1>The pier opens</h1><meta property=article:published_time content=2023-11-08T22:09:55Z>; 2023-11-09",
                // the address and what a program is told, against a day of the story
                "<link rel=canonical href=https://harbour.example/2023/11/08/pier><h1>The pier opens</h1><p>May 1, 2023</p><meta name=pubdate content=2023-11-08>; 2023-11-08",
                // the address rather than a day somewhere else, and within the address of an archive
                "<link rel=canonical href=https://archive.example/web/20230105120000/https://harbour.example/2021/11/08/pier><div class=dates>May 1, 2023</div><h1>The pier opens</h1>; 2021-11-08",
                // names with the prefix of a system, and no day of a change
                "<h1>The pier opens</h1><meta name=last-publish-date content=2024-01-02><meta name=harbour:story:publish_time content=2023-04-26>; 2023-04-26",
                // JSON-LD with a comma too many, or broken by a quotation mark
                "<h1>The pier opens</h1><script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2025-08-21\",}</script>; 2025-08-21",
                "<h1>The pier opens</h1><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The \"pier\" opens\",\"datePublished\":\"2025-08-21\"}</script>; 2025-08-21",
                // the same where an image, a bracket or a list of things stands before its day
                "<h1>The pier opens</h1><script type=application/ld+json>{\"@graph\":[{\"@type\":\"Organization\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"The \"pier\" [new] opens\",\"image\":{\"@type\":\"ImageObject\",\"datePublished\":\"2019-01-01\"},\"datePublished\":\"2025-08-21\"}]}</script>; 2025-08-21",
                // as other languages write it
                "<html lang=de><h1>The pier opens</h1><p>3. März 2021</p>; 2021-03-03",
                "<html lang=es><h1>The pier opens</h1><p>3 de mayo de 2021</p>; 2021-05-03",
                "<html lang=fr><h1>The pier opens</h1><p>le 1er févr. 2021</p>; 2021-02-01",
                "<html lang=de><h1>The pier opens</h1><p>05/03/2021</p>; 2021-03-05",
                // below the text
                "<h1>The pier opens</h1><small>This entry was posted on Tuesday, May 4th, 2021 at 3:10 pm and is filed under Harbour, Piers. You can follow any responses to it.</small>; 2021-05-04",
                // the day of the place, which a program is told, beside that of its server
                "<small class=post-date><time datetime=2023-10-12T19:38:01Z>12/10/2023 7:38</time></small><h1>The pier opens</h1>; 2023-10-12",
            })
    void theDayIsThatOfTheFirstPublication(String head, String day) {
        assertThat(read("<title>The pier opens</title>" + head).published()).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=comments><time datetime=2020-11-01>November 1, 2020 at 3:32 am</time></div>",
                "<div class=related-posts><span class=date>November 1, 2020</span></div>",
                "<aside><span class=date>November 1, 2020</span></aside>",
                "<footer><p class=time>Printed on November 1, 2020</p></footer>",
                // JSON-LD of something else, broken by a quotation mark
                "<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"A 5\" lamp\",\"datePublished\":\"2020-11-01\"}</script>",
                "<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"A 5\" lamp\",\"review\":[{\"@type\":\"Review\",\"datePublished\":\"2020-11-01\"}]}</script>",
                "<script type=application/ld+json>{\"@type\":\"Organization\",\"slogan\":\"We \"build\" piers\",\"subjectOf\":{\"@type\":\"Article\",\"datePublished\":\"2020-11-01\"}}</script>",
                "<script type=application/ld+json>{\"@type\":\"Event\",\"name\":\"The \"pier\" day\",\"datePublished\":\"2020-11-01\"}</script>",
                "<blockquote><p>All of us were there</p>— Harbour <a>November 1, 2020</a></blockquote>",
                "<figure><figcaption class=date>Li Na, November 1, 2020</figcaption></figure>",
            })
    void aDayOfSomethingElseIsNotTheArticles(String elsewhere) {
        String page = "<title>The pier opens</title><h1>The pier opens</h1>" + TEXT.repeat(4);
        assertThat(read(page + elsewhere).published()).isNull();
    }

    @Test
    void aSidebarWithinTheArticleMayHoldItsDay() {
        String page = "<article><h1>The pier opens</h1>" + TEXT.repeat(4)
                + "<aside class=sidebar><time datetime=2020-11-01>1 Nov</time></aside></article>";
        assertThat(read("<title>The pier opens</title>" + page).published()).hasToString("2020-11-01");
    }

    private static Article read(String head) {
        return ((ReadOutcome.Read) new ArticleReader().read((head + TEXT).getBytes(UTF_8), "a.html"))
                .articles()
                .get(0);
    }
}
