package briefing.shell.document;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.answer.digest.Comparison;
import briefing.answer.digest.Digest;
import briefing.answer.digest.Figures;
import briefing.answer.digest.News;
import briefing.answer.digest.Related;
import briefing.answer.digest.Statement;
import briefing.answer.digest.Summary;
import briefing.answer.digest.Timeline;
import briefing.answer.figure.PeriodNames;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.shell.document.Document.Block;
import briefing.shell.document.Document.Inline;
import briefing.shell.document.Document.Items;
import briefing.shell.document.Document.Line;
import briefing.shell.document.Document.Mark;
import briefing.shell.document.Document.Paragraph;
import briefing.shell.document.Document.Section;
import briefing.shell.document.Document.Source;
import briefing.shell.document.Document.Subheading;
import briefing.shell.document.Document.Table;
import briefing.shell.document.Document.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes sections of answers and digests. */
public final class Documents {

    private static final Pattern MARK = Pattern.compile(" ?\\[(\\d{1,5})]");

    /** Shown of an article before a quote, and behind it, in UTF-16 units. */
    private static final int AROUND = 300;

    private final Function<String, Optional<Article>> articles;

    /** @param articles by their ids; one that is gone is quoted without what stands around the quote */
    public Documents(Function<String, Optional<Article>> articles) {
        this.articles = articles;
    }

    /** An answer, below what was asked. */
    public Section of(String asked, Answer answer) {
        List<Block> blocks = blocks(answer.text(), answer.quoted());
        Set<Integer> related = answer.quoted().stream()
                .filter(Citation::related)
                .map(Citation::n)
                .collect(Collectors.toSet());
        IntStream.range(0, blocks.size())
                .filter(i -> related.contains(lastMark(blocks.get(i))))
                .findFirst()
                .ifPresent(i -> blocks.add(
                        i,
                        new Paragraph(Line.of(
                                Messages.of(answer.retrieval().question().language())
                                        .get("answer.related")))));
        return new Section(asked, blocks, sources(answer.quoted()));
    }

    /** A digest, below the line that asked for it. */
    public Section of(String asked, Digest digest) {
        return new Section(asked, blocks(digest), sources(digest.citations()));
    }

    /** Why a question has no answer. */
    public static Section failed(String asked, String why) {
        return new Section(asked, List.of(new Paragraph(Line.of(why))), List.of());
    }

    /** Paragraphs, and lists where a paragraph has several lines. */
    private static List<Block> blocks(String text, List<Citation> citations) {
        Set<Integer> numbers = citations.stream().map(Citation::n).collect(Collectors.toSet());
        List<Block> blocks = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(marked(line.strip(), numbers));
            } else if (lines.size() == 1) {
                blocks.add(new Paragraph(lines.get(0)));
                lines.clear();
            } else if (!lines.isEmpty()) {
                blocks.add(new Items(List.copyOf(lines)));
                lines.clear();
            }
        }
        return blocks;
    }

    /** The number behind the last quote of a paragraph; quotes may have marks of their own. */
    private static int lastMark(Block block) {
        List<Line> lines = block instanceof Items items
                ? items.lines()
                : block instanceof Paragraph paragraph ? List.of(paragraph.line()) : List.of();
        return lines.stream()
                .flatMap(line -> line.parts().stream())
                .filter(Mark.class::isInstance)
                .mapToInt(part -> ((Mark) part).n())
                .reduce(0, (before, last) -> last);
    }

    private static Line marked(String text, Set<Integer> numbers) {
        String bare = text.startsWith("- ") ? text.substring(2) : text;
        List<Inline> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(bare);
        int from = 0;
        while (mark.find()) {
            int n = Integer.parseInt(mark.group(1));
            if (numbers.contains(n)) {
                parts.add(new Words(bare.substring(from, mark.start())));
                parts.add(new Mark(n));
                from = mark.end();
            }
        }
        parts.add(new Words(bare.substring(from)));
        return new Line(List.copyOf(parts));
    }

    private static List<Block> blocks(Digest digest) {
        if (digest.isEmpty()) {
            return List.of(new Paragraph(Line.of(digest.text())));
        }
        Messages messages = Messages.of(digest.language());
        List<Block> blocks = new ArrayList<>(told(digest, messages));
        if (!digest.missing().isEmpty()) {
            blocks.add(new Paragraph(Line.of(
                    messages.get("digest.missing", String.join(messages.get("list.between"), digest.missing())))));
        }
        return blocks;
    }

    private static List<Block> told(Digest digest, Messages messages) {
        if (digest instanceof Summary summary) {
            return summary(summary, messages);
        }
        if (digest instanceof News news) {
            return news(news, messages);
        }
        if (digest instanceof Figures figures) {
            return figures(figures, messages);
        }
        if (digest instanceof Timeline timeline) {
            return List.of(timeline(timeline, messages));
        }
        if (digest instanceof Related related) {
            return List.of(related(related, messages));
        }
        return comparison((Comparison) digest, messages);
    }

    private static Line said(Statement statement) {
        return Line.of(statement.shown(), statement.citation());
    }

    private static List<Line> said(List<Statement> statements) {
        return statements.stream().map(Documents::said).toList();
    }

    private static List<Block> summary(Summary summary, Messages messages) {
        List<Block> blocks = new ArrayList<>(List.of(new Items(said(summary.statements()))));
        String note = summary.note(messages);
        if (!note.isEmpty()) {
            blocks.add(new Paragraph(Line.of(note)));
        }
        return blocks;
    }

    private static List<Block> news(News news, Messages messages) {
        List<Block> blocks = new ArrayList<>();
        List<String> headings = news.headings(messages);
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isEmpty()) {
                blocks.add(new Subheading(headings.get(i)));
            }
            List<Line> lines = new ArrayList<>();
            for (News.Item item : news.groups().get(i).items()) {
                String figures = item.figures().isEmpty() ? "" : " (" + String.join(" · ", item.figures()) + ")";
                lines.add(Line.of(
                        item.head(messages) + ": " + item.lead().shown() + figures,
                        item.lead().citation()));
            }
            blocks.add(new Items(lines));
        }
        if (news.more() > 0) {
            blocks.add(new Paragraph(Line.of(messages.get("catalogue.more", news.more()))));
        }
        return blocks;
    }

    private static List<Block> figures(Figures figures, Messages messages) {
        List<Figures.Line> lines = figures.lines();
        List<List<Line>> rows = new ArrayList<>();
        for (Figures.Line line : lines) {
            rows.add(List.of(
                    Line.of(line.thing()),
                    Line.of(line.value() + (line.contradictedBy().isEmpty() ? "" : " !")),
                    Line.of(line.period()),
                    Line.of("", line.sources())));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                List.of(
                        messages.get("document.thing"),
                        messages.get("document.figure"),
                        messages.get("document.time"),
                        messages.get("document.sources")),
                rows));
        for (int[] pair : figures.table().contradictions()) {
            blocks.add(new Subheading(messages.get("figure.contradiction")));
            List<Line> both = new ArrayList<>();
            for (int row : pair) {
                Citation source = lines.get(row).sources().get(0);
                both.add(Line.of(source.quote() + messages.dated(source.published()), source));
            }
            blocks.add(new Items(both));
        }
        return blocks;
    }

    private static Table timeline(Timeline timeline, Messages messages) {
        List<List<Line>> rows = timeline.entries().stream()
                .map(entry ->
                        List.of(Line.of(PeriodNames.of(timeline.language(), entry.period())), said(entry.statement())))
                .toList();
        return new Table(List.of(messages.get("document.time"), messages.get("document.said")), rows);
    }

    private static Items related(Related related, Messages messages) {
        List<Line> lines = new ArrayList<>();
        for (Related.Near near : related.articles()) {
            String terms = near.terms().isEmpty()
                    ? ""
                    : messages.get("digest.shared", String.join(messages.get("list.between"), near.terms()));
            lines.add(Line.of(
                    near.title() + messages.dated(near.published()) + terms + ": "
                            + near.statement().shown(),
                    near.statement().citation()));
        }
        return new Items(lines);
    }

    private static List<Block> comparison(Comparison comparison, Messages messages) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Line.of(messages.get(
                comparison.both().isEmpty() ? "digest.nothing-common" : "digest.both",
                comparison.firstTitle(),
                comparison.secondTitle()))));
        if (!comparison.both().isEmpty()) {
            boolean differ = comparison.both().stream()
                    .anyMatch(pair -> !pair.differences().isEmpty());
            List<List<Line>> rows = comparison.both().stream()
                    .map(pair -> Stream.concat(
                                    Stream.of(said(pair.first()), said(pair.second())),
                                    differ ? Stream.of(Line.of(differences(pair, messages))) : Stream.of())
                            .toList())
                    .toList();
            List<String> head = differ ? List.of("A", "B", messages.get("document.differing")) : List.of("A", "B");
            blocks.add(new Table(head, rows));
        }
        only(blocks, messages, "A", comparison.firstTitle(), comparison.first());
        only(blocks, messages, "B", comparison.secondTitle(), comparison.second());
        return blocks;
    }

    /** What two sentences say of one thing by different figures; empty where they do not. */
    private static String differences(Comparison.Pair pair, Messages messages) {
        return pair.differences().stream()
                .map(one -> messages.get("document.differs", one.thing(), one.first(), one.second()))
                .collect(Collectors.joining(messages.get("list.semicolon")));
    }

    private static void only(
            List<Block> blocks, Messages messages, String side, String title, List<Statement> statements) {
        if (!statements.isEmpty()) {
            blocks.add(new Subheading(messages.get("digest.only", side, title)));
            blocks.add(new Items(said(statements)));
        }
    }

    private List<Source> sources(List<Citation> citations) {
        return citations.stream().map(this::source).toList();
    }

    /** The quote with what stands around it in its article, from the start of a line to the end of one where that is near. */
    private Source source(Citation citation) {
        String text = articles.apply(citation.article()).map(Article::text).orElse("");
        if (!text.startsWith(citation.quote(), citation.start())) {
            return new Source(citation, "", "");
        }
        int line = text.lastIndexOf('\n', Math.max(0, citation.start() - 1)) + 1;
        int from = Math.max(Math.min(line, citation.start()), citation.start() - AROUND);
        int next = text.indexOf('\n', citation.end());
        int to = Math.min(next < 0 ? text.length() : next, citation.end() + AROUND);
        String before = text.substring(whole(text, from), citation.start());
        String after = text.substring(citation.end(), whole(text, to));
        return new Source(
                citation,
                (from > line ? "…" : "") + before,
                after + (to < text.length() && text.charAt(to) != '\n' ? "…" : ""));
    }

    /** A place that is not within a pair of surrogates. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /** A document of some sections. */
    public static Document document(List<Section> sections, Language language) {
        String title = sections.size() == 1
                ? sections.get(0).heading()
                : Messages.of(language).get("document.session");
        return new Document(title, language, List.copyOf(sections));
    }
}
