package briefing.answer.select;

import briefing.answer.select.ArticleSentences.Sentence;
import briefing.passage.Enumeration;
import briefing.passage.Span;
import briefing.question.Wordings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of sentences or half sentences that begin alike, which are series without numbers. */
final class Frames {

    private static final int LEAST = 3;

    /** How many half sentences may stand between two items. */
    private static final int BETWEEN = 3;

    private Frames() {}

    static List<Enumeration> of(ArticleSentences article) {
        List<Enumeration> frames = new ArrayList<>();
        Wordings wordings = Wordings.of(article.language);
        List<Span> units = units(article);
        for (String frame : wordings.frames()) {
            List<Integer> run = new ArrayList<>();
            for (int k = 0; k < units.size(); k++) {
                String text = units.get(k).of(article.article.text());
                if (wordings.matcher(frame, text).lookingAt()) {
                    if (!run.isEmpty() && k - run.get(run.size() - 1) > BETWEEN) {
                        add(frames, units, run);
                        run = new ArrayList<>();
                    }
                    run.add(k);
                }
            }
            add(frames, units, run);
        }
        return frames;
    }

    private static void add(List<Enumeration> frames, List<Span> units, List<Integer> run) {
        if (run.size() >= LEAST) {
            @Nullable Span before = run.get(0) == 0 ? null : units.get(run.get(0) - 1);
            List<Enumeration.Item> items = new ArrayList<>();
            run.forEach(k -> items.add(new Enumeration.Item(items.size() + 1, units.get(k))));
            frames.add(new Enumeration(before, null, items));
        }
    }

    private static List<Span> units(ArticleSentences article) {
        List<Span> units = new ArrayList<>();
        String text = article.article.text();
        for (Sentence sentence : article.sentences) {
            int start = sentence.span().start();
            for (int i = start; i < sentence.span().end(); i++) {
                boolean last = i + 1 == sentence.span().end();
                if (last || "；;：:".indexOf(text.charAt(i)) >= 0) {
                    Span unit = new Span(start, i + 1).strip(text);
                    if (unit.length() > 0) {
                        units.add(unit);
                    }
                    start = i + 1;
                }
            }
        }
        return units;
    }
}
