package briefing.shell.command;

import briefing.assistant.Answerers;
import briefing.assistant.Assistant;
import briefing.assistant.Modes;
import briefing.assistant.Settings;
import briefing.assistant.json.JsonLines;
import briefing.assistant.settings.ServiceCheck;
import briefing.assistant.settings.ServiceCheck.Tried;
import briefing.index.CatalogueEntry;
import briefing.index.PassageIndex;
import briefing.index.StoreFailure;
import briefing.language.Messages;
import briefing.retrieval.rerank.Reranker;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** {@code status}: what there is, and what would not work. */
public final class StatusCommand extends ShellCommand {

    private final Assistant assistant;
    private final Readiness readiness;
    private final Settings settings;
    private final Modes modes;
    private final Answerers answerers;
    private final Reranker reranker;
    private final Screen screen;
    private final Messages messages;

    StatusCommand(
            Assistant assistant,
            Readiness readiness,
            Settings settings,
            Modes modes,
            Answerers answerers,
            Reranker reranker,
            Screen screen,
            Messages messages) {
        super(CommandName.STATUS, messages);
        this.assistant = assistant;
        this.readiness = readiness;
        this.settings = settings;
        this.modes = modes;
        this.answerers = answerers;
        this.reranker = reranker;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> arguments) throws Exception {
        if (!arguments.isEmpty()) {
            throw usage();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("corpus", settings.corpus().toAbsolutePath().normalize().toString());
        boolean readable = Files.isDirectory(settings.corpus());
        StoreFailure failure = null;
        if (readable) {
            failure = count(options, facts);
        }
        facts.put("index", assistant.index().place());
        facts.put("model", assistant.model().modelName());
        facts.put("mode", modes.current());
        answerers.endpoint().ifPresent(endpoint -> facts.put("endpoint", endpoint.toString()));
        if (settings.services().reranker() != null) {
            facts.put("reranker", reranker.name());
        }
        List<Tried> tried = new ServiceCheck(settings.services(), assistant::model, reranker, messages).all();
        if (!options.json()) {
            tried.forEach(one -> facts.put(one.service(), one.told()));
        }
        facts.put(
                "version",
                VersionCommand.version() + ", Java " + Runtime.version().feature());
        if (options.json()) {
            ObjectNode object = JsonLines.object();
            facts.forEach(object::putPOJO);
            tried.forEach(one -> put(object.putObject(one.service()), one));
            screen.json(JsonLines.line(object));
        } else {
            print(facts);
        }
        if (!readable) {
            screen.note(messages.get("corpus.missing", settings.corpus()));
            return ExitCode.UNREADABLE;
        }
        if (failure != null) {
            throw failure;
        }
        return ExitCode.OK;
    }

    private static void put(ObjectNode node, Tried tried) {
        node.put("answered", tried.failure() == null)
                .put("took_ms", tried.took().toMillis());
        if (tried.failure() != null) {
            node.put("failure", tried.failure()).put("message", tried.told());
            if (tried.status() > 0) {
                node.put("status", tried.status());
            }
        }
    }

    private void print(Map<String, Object> facts) {
        facts.remove("waiting", 0);
        facts.remove("skipped", 0);
        int widest = facts.keySet().stream()
                .mapToInt(key -> Wrapping.columns(label(key)))
                .max()
                .orElse(0);
        facts.forEach((key, value) -> {
            String gap = " ".repeat(widest - Wrapping.columns(label(key)) + 1);
            screen.print(Wrapping.hanging(
                    Text.of(label(key) + gap, Text.FAINT), Text.of(String.valueOf(value)), screen.width()));
        });
    }

    private String label(String fact) {
        return messages.get("status." + fact);
    }

    /** Says what there is; returns why that cannot be said. */
    private @Nullable StoreFailure count(Options options, Map<String, Object> facts) throws Exception {
        try {
            readiness.await(options);
            PassageIndex index = assistant.index();
            List<CatalogueEntry> entries = index.catalogue();
            int skipped =
                    (int) entries.stream().filter(e -> e.skipped() != null).count();
            int passages = entries.stream().mapToInt(CatalogueEntry::passages).sum();
            facts.put("articles", entries.size() - skipped);
            facts.put("skipped", skipped);
            facts.put("passages", passages);
            facts.put("waiting", index.countWithoutVector());
            return null;
        } catch (StoreFailure e) {
            return e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreFailure failure) {
                return failure;
            }
            throw e;
        }
    }
}
