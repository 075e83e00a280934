package briefing.answer.conversation;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.index.CatalogueEntry;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Messages;
import briefing.question.Question;
import briefing.retrieval.Retrieval;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One fitting line to what is said in passing; to a greeting and a call for help also what can be asked here. */
public final class SmallTalk {

    private static final Set<Intent> WITH_EXAMPLES = EnumSet.of(Intent.HELLO, Intent.HELP, Intent.IDENTITY);

    private static final int EXAMPLES = 3;

    /** The words of a question in the order of one: "Why is it back", and not "Why it is back". */
    private static final Pattern ASKS = Pattern.compile(LanguagePack.anyOf("conversation.asks"));

    /** Of a longer headline no question is made, in characters. */
    private static final int LONGEST_TITLE = 80;

    private final PassageSearch index;
    private final Question line;
    private final Messages messages;

    public SmallTalk(PassageSearch index, Question line, Language language) {
        this.index = index;
        this.line = line;
        this.messages = Messages.of(language);
    }

    public Answer answer(Intent intent) {
        StringBuilder text = new StringBuilder(messages.get("talk." + intent.code()));
        if (WITH_EXAMPLES.contains(intent)) {
            List<String> examples = examples();
            if (!examples.isEmpty()) {
                text.append('\n').append(messages.get("talk.examples"));
                examples.forEach(example -> text.append("\n- ").append(example));
            }
        }
        return new Answered(
                new Retrieval(line, List.of()), null, Mode.CONVERSATION, text.toString(), List.of(), List.of(), null);
    }

    /** Questions after the newest articles, of those in the language of the line where there are any. */
    private List<String> examples() {
        List<CatalogueEntry> all = index.catalogue().stream()
                .filter(entry -> entry.skipped() == null && entry.title().length() <= LONGEST_TITLE)
                .sorted(CatalogueEntry.NEWEST_FIRST)
                .toList();
        List<CatalogueEntry> own = all.stream()
                .filter(entry -> Language.of(entry.title()) == line.language())
                .toList();
        return (own.isEmpty() ? all : own)
                .stream()
                        .flatMap(entry -> Stream.of(question(entry.title())))
                        .distinct()
                        .limit(EXAMPLES)
                        .toList();
    }

    /** A headline that asks is itself the question; what another is about is asked for, also of one that begins like one. */
    private String question(String title) {
        boolean asks = title.matches(".*[?？]") || ASKS.matcher(title).find();
        return asks && Language.of(title) == line.language()
                ? messages.get("talk.example.asks", title.replaceFirst("[?？]$", ""))
                : messages.get("talk.example", title);
    }
}
