package briefing.shell.command.digest;

import briefing.answer.Answer;
import briefing.answer.digest.Digest;
import briefing.answer.digest.Figures;
import briefing.answer.digest.Summary;
import briefing.answer.digest.Timeline;
import briefing.assistant.Digests;
import briefing.assistant.QuestionContext;
import briefing.assistant.json.DigestLines;
import briefing.shell.command.ShellCommand;
import briefing.shell.document.Document.Section;
import briefing.shell.document.Documents;
import briefing.shell.document.Written;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.view.AnswerView;
import briefing.shell.view.DigestView;
import briefing.shell.view.PartialAnswer;
import briefing.shell.view.Waiting;
import java.util.List;
import java.util.Optional;

/** A command that shows a digest: as text whose citations {@code open} leads to, as a line of JSON, or as CSV. */
abstract class DigestCommand extends ShellCommand {

    private final CommandName name;
    private final DigestParts parts;

    DigestCommand(CommandName name, DigestParts parts) {
        super(name, parts.messages());
        this.name = name;
        this.parts = parts;
    }

    /** Makes the digest. */
    abstract Digest digest(String words, Options options);

    /** The code that a call ends with. */
    int code(Digest digest, Options options) {
        return digest.isEmpty() ? ExitCode.NOT_IN_CORPUS : ExitCode.OK;
    }

    @Override
    protected final int run(Options options, List<String> arguments) throws Exception {
        String words = String.join(" ", arguments).strip();
        check(words);
        parts.readiness().await(options);
        QuestionContext context = options.context();
        parts.assistant()
                .unmatched(words, context)
                .ifPresent(notice -> parts.screen().note(notice.in(parts.messages())));
        long start = System.nanoTime();
        Digest digest;
        try (Waiting unused = Waiting.on(parts.screen(), parts.messages(), options.json())) {
            digest = digest(words, options);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (options.json()) {
            parts.screen().json(DigestLines.json(name.word(), words, digest, millis));
        } else if (options.document()) {
            String line = (name.word() + " " + words).strip();
            Section section = new Documents(parts.assistant().index()::article).of(line, digest);
            parts.screen().raw(Written.as(options.format(), Documents.document(List.of(section), digest.language())));
        } else if (options.format().equals("csv")) {
            csv(digest).forEach(parts.screen()::json);
        } else {
            show((name.word() + " " + words).strip(), digest);
        }
        return code(digest, options);
    }

    /** Refuses words that say nothing to this command. */
    void check(String words) {}

    private static List<String> csv(Digest digest) {
        return digest instanceof Figures figures
                ? DigestLines.csv(figures)
                : digest instanceof Timeline timeline ? DigestLines.csv(timeline) : List.of();
    }

    private void show(String line, Digest digest) {
        String mode = parts.modes().current();
        if (digest instanceof Summary) {
            parts.sent().before(mode);
        }
        try (PartialAnswer partial = new PartialAnswer(parts.screen(), false, parts.messages())) {
            Optional<Answer> written = parts.assistant().written(digest, mode, partial);
            if (written.isPresent()) {
                parts.session().answered(written.get(), false);
                partial.end(written.get(), parts.messages().get("answer.taken.back"));
                return;
            }
        }
        Answer answer = parts.digests().answer(line, digest);
        parts.session().answered(answer, false);
        if (parts.assistant().index().languages().isEmpty()) {
            parts.readiness().sayThatNothingIsThere();
        }
        parts.screen().print(new DigestView(digest, parts.screen()).lines());
        parts.screen().print(new AnswerView(answer, parts.screen()).sourcesBelow());
    }

    final Digests digests() {
        return parts.digests();
    }

    final DigestParts parts() {
        return parts;
    }
}
