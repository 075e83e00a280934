package briefing.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            })
    void theDayIsThatOfTheFirstPublication(String head, String day) {
        assertThat(read("<title>The pier opens</title>" + head).published()).hasToString(day);
    }

    private static Article read(String head) {
        return ((ReadOutcome.Read) new ArticleReader().read((head + TEXT).getBytes(UTF_8), "a.html"))
                .articles()
                .get(0);
    }
}
