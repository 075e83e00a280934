package briefing.shell;

import briefing.article.Language;
import briefing.index.CatalogueEntry;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code status}: what there is, and what would not work. */
final class StatusCommand extends ShellCommand {

    private final Assistant assistant;
    private final Readiness readiness;
    private final Settings settings;
    private final Modes modes;
    private final Answerers answerers;
    private final Screen screen;
    private final Messages messages;

    StatusCommand(
            Assistant assistant,
            Readiness readiness,
            Settings settings,
            Modes modes,
            Answerers answerers,
            Screen screen,
            Messages messages) {
        super("status", messages, "json");
        this.assistant = assistant;
        this.readiness = readiness;
        this.settings = settings;
        this.modes = modes;
        this.answerers = answerers;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    int run(Options options, List<String> arguments) throws Exception {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("corpus", settings.corpus().toAbsolutePath().normalize().toString());
        boolean readable = Files.isDirectory(settings.corpus());
        if (readable) {
            readiness.await(options);
            List<CatalogueEntry> entries = assistant.index().catalogue();
            long skipped = entries.stream().filter(e -> e.skipped() != null).count();
            facts.put("articles", String.valueOf(entries.size() - skipped));
            facts.put("skipped", String.valueOf(skipped));
            facts.put(
                    "passages",
                    String.valueOf(
                            entries.stream().mapToInt(CatalogueEntry::passages).sum()));
            facts.put("waiting", String.valueOf(assistant.index().countWithoutVector()));
        }
        facts.put("index", settings.index().toString());
        for (Language language : Language.values()) {
            facts.put("model." + language.code(), assistant.models().name(language));
        }
        facts.put("mode", modes.current());
        answerers.endpoint().ifPresent(endpoint -> facts.put("endpoint", endpoint.toString()));
        facts.put("version", version() + ", Java " + Runtime.version().feature());
        if (options.json()) {
            ObjectNode object = JsonLines.object();
            facts.forEach(object::put);
            screen.json(JsonLines.line(object));
        } else {
            facts.forEach((key, value) ->
                    screen.print(Text.join(Text.of(messages.get("status." + key) + " ", Text.FAINT), Text.of(value))));
        }
        answerers.problem().ifPresent(problem -> screen.note(messages.get("status.problem", problem)));
        if (!readable) {
            screen.note(messages.get("corpus.missing", settings.corpus()));
            return ExitCode.UNREADABLE;
        }
        return ExitCode.OK;
    }

    static String version() {
        String version = StatusCommand.class.getPackage().getImplementationVersion();
        return "briefing " + (version == null ? "–" : version);
    }
}
