package briefing.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefing.article.format.Formats;
import briefing.assistant.UsageException;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.retrieval.translation.DictionaryTranslator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

class LineParserTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-03-12T08:00:00Z"), ZoneOffset.UTC);

    private static final List<String> TITLES =
            List.of("China's three priorities", "Five jobs for a modern industrial system", "五项任务怎么做");

    private static final LineParser.Knowledge KNOWN = new LineParser.Knowledge() {

        private final DictionaryTranslator dictionary = new DictionaryTranslator(Path.of(""));

        @Override
        public boolean hasArticle(String text) {
            return TITLES.stream()
                    .anyMatch(title -> title.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
        }

        @Override
        public boolean hasWord(String word) {
            return dictionary.knows(word);
        }
    };

    private final LineParser parser = parser(Options.NONE);

    private static LineParser parser(Options session) {
        return new LineParser(KNOWN, Messages.of(Language.ENGLISH), TODAY, session);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are MIIT's three AI priorities for 2026?",
                "load balancing in OpenSearch",
                "load factors of Chinese airlines",
                "load balancing?",
                "load on the grid this summer",
                "why is the park back in fashion?",
                "why did exports fall",
                "why exports fell",
                "why not",
                "why?",
                "why robots?",
                "open source models, how many downloads?",
                "open source software policy",
                "open source?",
                "open the market to foreign firms",
                "open questions about robots",
                "open 2 new factories, or three?",
                "status of the AI industry",
                "status of 5G",
                "status quo?",
                "status report for the ministry",
                "help me understand the five tasks",
                "help for small firms",
                "help small firms grow faster",
                "help?",
                "search engines in China",
                "search for new growth",
                "search engine market leaders",
                "search 中国有哪些搜索引擎",
                "exit strategies of small firms",
                "exit of foreign investors",
                "quit rates in manufacturing",
                "articles of association",
                "articles about robots",
                "articles on chips",
                "articles mentioning Li Lecheng twice",
                "read the report's first number",
                "read the room: what does the minister want",
                "read between the lines",
                "mode of transport",
                "mode of payment in China",
                "reset of relations with Europe",
                "reset button for the economy",
                "sources of growth",
                "sources say chips are scarce",
                "source of the figure",
                "index of industrial production",
                "index funds and pensions",
                "evaluate the five tasks",
                "evaluate this plan",
                "version of the law",
                "completion of the 5G network",
                "robots",
                "robot exports",
                "real wages",
                "serious accidents",
                "task list",
                "staffs in factories",
                "hell or high water",
                "loan rates",
                "打开市场",
                "五项任务是什么",
                "!! what's \"new\" # here?",
                "2025年人工智能核心产业规模有多大？",
                "-5 degrees in Harbin?",
                "first line\nexit",
                "/etc/passwd\nis this a question?"
            })
    void whatGoesOnAsASentenceIsAQuestionInTheWordsItWasTypedIn(String line) {
        assertThat(told(line)).isEqualTo("ask: " + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "load foo|There is no file or folder foo to load",
                "load balancing|There is no file or folder balancing to load",
                "load balancing basics|There is no file or folder balancing to load",
                "load /no/such/file|There is no file or folder /no/such/file to load",
                "load aritcle.html|There is no file or folder aritcle.html to load",
                "load new/*.rtf|No file here matches new/*.rtf (to load)",
                "load *.nothing of mine|No file here matches *.nothing (to load)",
                "Load foo|There is no file or folder foo to load",
                "read ./没有.txt|There is no file or folder ./没有.txt to read",
                "read nosuch.md carefully please now|There is no file or folder nosuch.md to read",
                "evaluate nosuch.jsonl|There is no file or folder nosuch.jsonl to evaluate",
                "open abc|No article has “abc” in its title or path",
                "open source|No article has “source” in its title or path",
                "open \"no such title at all\"|No article has “\"no such title at all\"” in its title",
                "open /no/such/file.html|No article has “/no/such/file.html” in its title or path",
                "mode foo|mode takes one of extractive, generated; not foo.",
                "mode extractive now|mode takes one of extractive, generated; not extractive now.",
                "help nosuch|There is no command nosuch; help lists them.",
                "help laod|There is no command laod. Did you mean load?",
                "help serach|There is no command serach. Did you mean search?",
                "status foo|status takes no words.",
                "status quo|status takes no words.",
                "sources 1|sources takes no words; open 1 shows the first of them.",
                "sources 第一条|sources takes no words; open 1 shows the first of them.",
                "reset now|reset takes no words; it forgets the conversation.",
                "articles robots|articles takes no words; articles --title WORDS lists those with them in their titles.",
                "exit now|exit alone leaves.",
                "index everything|index takes no words.",
                "version 2|version takes no words.",
                "completion ksh|completion takes one of bash, zsh, fish, man; not ksh.",
                "search smart factories|Words to look for go after a slash (/search smart factories) or in quotes.",
                "serach foo|There is no command serach. Did you mean search?",
                "artciles|There is no command artciles. Did you mean articles?",
                "staus|There is no command staus. Did you mean status?",
                "soruces|There is no command soruces. Did you mean sources?",
                "laod ~/x.html|There is no command laod. Did you mean load?",
                "opne 2|There is no command opne. Did you mean open?",
                "artciles --since 2026|There is no command artciles. Did you mean articles?"
            })
    void whereACommandWasMeantWhatIsWrongIsSaid(String line, String why) {
        assertThatThrownBy(() -> parser.parse(line))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(why)
                .hasMessageEndingWith("A question? End it with a question mark. After a / a line is always a command.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "help|help:",
                "help load|help: load",
                "Help|help:",
                "ask how many robots there are|ask: how many robots there are",
                "exit|exit:",
                "quit|exit:",
                "  why  |why:",
                "open 2|open: 2",
                "open China's three priorities|open: China's three priorities",
                "open five jobs|open: five jobs",
                "open Five Jobs for a|open: Five Jobs for a",
                "open 五项任务|open: 五项任务",
                "Open 2|open: 2",
                "why --top 3|why: top=3",
                "search robots|search: robots",
                "search 零碳园区|search: 零碳园区",
                "/search smart factories|search: smart factories",
                "https://example.com/a.html|load: https://example.com/a.html",
                "https://example.com/a https://example.com/a|load: https://example.com/a",
                "https://example.com/ahttps://example.com/a|load: https://example.com/a",
                "http://a.example/1 http://a.example/2|load: http://a.example/1 http://a.example/2",
                "articles --since 7d|articles: since=2026-03-05",
                "articles --until 昨天|articles: until=2026-03-11",
                "mode generated|mode: generated",
                "load https://example.com/a.html|load: https://example.com/a.html",
                "articles --since 2026-03|articles: since=2026-03-01",
                "/search load balancing|search: load balancing",
                "/search \"零碳园区\" --top 3|search: top=3 \"零碳园区\"",
                "/ask What's new?|ask: What's new?",
                "/nonsense x|nonsense: x",
                "/|help:"
            })
    void aCommandIsOneWithWhatItTakes(String line, String expected) {
        assertThat(told(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/read \"a b\" c|read: a b c",
                "/read 'a b'c|read: 'a b'c",
                "/read \"a b|read: \"a b",
                "/articles --title=\"two words\" --source='x y'|articles: title=two words source=x y",
                "/read a\\ b\\c|read: a b\\c",
                "/read a　b|read: a　b"
            })
    void aWordMayBeQuotedOrHaveSpacesAfterBackslashes(String line, String expected) {
        assertThat(told(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中", "a", "\\", "\\ ", "\"", "' ", "--a=\"", "::: "})
    void aLineOfAnyLengthIsRead(String unit) {
        String line = unit.repeat(1_000_000 / unit.length());

        assertThat(told("x" + line)).startsWith("ask: x").hasSizeGreaterThan(900_000);
        assertThat(told("/ask x" + line)).startsWith("ask: x");
    }

    @Test
    void aPathThatExistsMayHaveSpacesInQuotesOrAfterBackslashes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my article.txt"), "text");

        assertThat(told("load '" + file + "'")).isEqualTo("load: " + file);
        assertThat(told("load " + file.toString().replace(" ", "\\ "))).isEqualTo("load: " + file);
        assertThat(told("load " + file)).isEqualTo("load: " + file);
        assertThat(told("/read " + file)).isEqualTo("read: " + file);
    }

    @Test
    void aPathMayBeginAtHome() {
        assertThat(told("load ~")).isEqualTo("load: " + System.getProperty("user.home"));
        assertThat(told("/load ~/a\\ b.txt 'c d'"))
                .isEqualTo("load: " + System.getProperty("user.home") + "/a b.txt c d");
    }

    @Test
    void aPatternNamesTheFilesThatItMatches(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.rtf"), "text");
        Files.writeString(folder.resolve("a.rtf"), "text");
        Files.writeString(folder.resolve("c.txt"), "text");

        assertThat(told("load " + folder + "/*.rtf")).isEqualTo("load: " + folder + "/a.rtf " + folder + "/b.rtf");
        assertThat(told("/read '" + folder + "/*.rtf'")).isEqualTo("read: " + folder + "/*.rtf");
    }

    @Test
    void aFileOfEveryFormatThatIsNotThereIsTold() {
        assertThat(Formats.ALL)
                .allSatisfy(format -> assertThat(format.endings())
                        .allSatisfy(ending -> assertThatThrownBy(() -> parser.parse("load nowhere." + ending))
                                .hasMessageStartingWith("There is no file or folder nowhere.")));
    }

    @Test
    void whatIsPastedIsAQuestionALineAndNeverACommand() {
        assertThat(parser.pasted("exit\n\nHow many?\nhttps://example.com/a").stream()
                        .map(this::told))
                .containsExactly("ask: exit", "ask: How many?", "load: https://example.com/a");
        assertThat(parser.pasted(":::\na\nb\n:::")).hasSize(1);
        assertThat(parser.pasted("one line")).containsExactly("one line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "人形机器人有多少款？智能工厂有多少家？|人形机器人有多少款？|智能工厂有多少家？",
                "How many robots are there? And in 2024?|How many robots are there?|And in 2024?",
                "学校购买了多少副智能眼镜？How many parks opened?|学校购买了多少副智能眼镜？|How many parks opened?",
                "今年的五项任务是什么? 为什么？|今年的五项任务是什么?|为什么？",
                "why did exports fall? who said so?|why did exports fall?|who said so?"
            })
    void questionsOfOneLineAreAskedOneAfterTheOther(String line, String first, String second) {
        assertThat(parser.pasted(line).stream().map(this::told)).containsExactly("ask: " + first, "ask: " + second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many robots are there??",
                "“为什么是必答题？”这句话是谁说的？",
                "Really? How many robots?",
                "I have read of robots. How many are there?",
                "How many robots are there? I mean in 2025.",
                "Who asked “why now?” and “what for?”?",
                "/search robots? parks?",
                "see https://example.com/a?b=1 or what?"
            })
    void whatIsOneQuestionStaysOne(String line) {
        assertThat(parser.pasted(line)).containsExactly(line);
        String many = "How many robots are there? ".repeat(370);
        assertThat(parser.pasted(many)).containsExactly(many);
    }

    @Test
    void optionsOfTheCallHoldForTheSessionUnlessALineSaysOtherwise() {
        LineParser session = parser(new Options(Map.of("since", "2026-03-01", "top", "3")));

        assertThat(told(session.parse("How many?"))).contains("since=2026-03-01", "top=3");
        assertThat(told(session.parse("/search --top 5 robots")))
                .contains("top=5")
                .doesNotContain("top=3");
        assertThat(told(session.parse("articles"))).isEqualTo("articles: since=2026-03-01");
        assertThat(told(session.parse("status"))).isEqualTo("status:");
    }

    @Test
    void anOptionThatACommandDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> parser.parse("/status --as-of 2026-03-01"))
                .hasMessage(
                        "status takes no --as-of; it belongs to ask, search, summary, new, figures, timeline, evaluate, mcp.");
        assertThatThrownBy(() -> parser.parse("/ask --corpus x y"))
                .hasMessage("--corpus stands in the call that starts briefing, not in the shell.");
    }

    @Test
    void aBlockIsOneQuestion() {
        assertThat(told(":::\n/exit\nand what else?\n:::")).isEqualTo("ask: /exit\nand what else?");
        assertThat(told("：：：\n还有什么？\n：：：")).isEqualTo("ask: 还有什么？");
        assertThat(told("：：：exit:::")).isEqualTo("ask: exit");
    }

    @Test
    void anUnknownOptionIsNamedWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> parser.parse("/articles --sinec 2026"))
                .hasMessage("There is no option --sinec. Did you mean --since?");
    }

    private String told(String line) {
        return told(parser.parse(line));
    }

    private static String told(ParsedInput input) {
        StringBuilder told = new StringBuilder(input.commandName()).append(':');
        input.options()
                .forEach(option ->
                        told.append(' ').append(option.longName()).append('=').append(option.value()));
        input.arguments().stream()
                .map(CommandArgument::value)
                .forEach(value -> told.append(' ').append(value));
        return told.toString();
    }
}
