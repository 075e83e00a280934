package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** What failed once. New ones are added, none is taken out. */
final class Kept {

    /** Between ordinary questions, which must be answered as if these were not there. */
    static final List<String> QUESTIONS = List.of(
            "source:\" x",
            "title:“",
            "article:\"",
            "since:\" x",
            "until:”",
            "\b",
            "\ufeff",
            "\u0085",
            "\ufffd",
            "\u0364",
            "中文".repeat(750),
            "a.".repeat(3000),
            "工业和信息化部部长李乐成说，".repeat(230),
            "a".repeat(9000),
            ". ".repeat(10_000),
            ".".repeat(20_000),
            "1,".repeat(10_000),
            "111,".repeat(5_000),
            "1%".repeat(10_000),
            "March ".repeat(4_000),
            "2026-".repeat(4_000),
            "a ".repeat(500_000),
            "What is \u202eAI\u2066?");

    static final List<Sample> FILES = files();

    private Kept() {}

    private static List<Sample> files() {
        List<Sample> files = new ArrayList<>();
        files.add(text(
                "spaces-in-json-ld.html",
                "<script type=\"application/ld+json\">{\"@type\":\"Article\"," + " ".repeat(50_000)
                        + "\"headline\":\"x\"}</script><p>The pier opened on Monday.</p>"));
        for (String unit : List.of("<", "<b", "<p ", "<!--", "<p a=\"")) {
            files.add(text(
                    "from-" + files.size() + ".eml",
                    "From: " + unit.repeat(50_000 / unit.length()) + "\nSubject: x\n\nThe pier opened on Monday.\n"));
        }
        for (String unit : List.of("<font>", "<div>", "<b><i>", "<ul><li>")) {
            files.add(text("nested-" + files.size() + ".html", unit.repeat(20_000) + "The pier opened on Monday."));
        }
        files.add(text("nested-list.md", nestedList(400) + "\nThe pier opened on Monday.\n"));
        files.add(text("nested-quotes.md", "> ".repeat(20_000) + "The pier opened on Monday.\n"));
        files.add(text(
                "spoilt-base64.eml",
                "From: =?UTF-8?B?546L5?= <a@b>\nContent-Transfer-Encoding: base64\n\nVGhlIHBpZXIgb3BlbnM=gIHNhaWQ\n"));
        files.add(new Sample(
                "lost-characters.jsonl",
                ("{\"title\":\"一\",\"text\":\"码头明年启用。\"}\n{\"title\":\"x\",\"text\":\"" + "\ufffd".repeat(60) + "\"}\n")
                        .getBytes(UTF_8),
                List.of("一")));
        files.add(text("nested.json", "[".repeat(100_000)));
        return List.copyOf(files);
    }

    private static String nestedList(int depth) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            list.append("  ".repeat(i)).append("- item\n");
        }
        return list.toString();
    }

    private static Sample text(String name, String text) {
        return new Sample(name, text.getBytes(UTF_8));
    }
}
