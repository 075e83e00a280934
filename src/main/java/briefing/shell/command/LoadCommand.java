package briefing.shell.command;

import briefing.article.corpus.CorpusLoader;
import briefing.article.corpus.LoadOutcome;
import briefing.article.corpus.LoadOutcome.Copied;
import briefing.article.corpus.LoadOutcome.Failed;
import briefing.article.corpus.LoadOutcome.Renamed;
import briefing.article.corpus.LoadOutcome.Unchanged;
import briefing.language.Messages;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import briefing.shell.view.JsonLines;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** {@code load FILE|FOLDER|URL…}: copies into the corpus folder. */
public final class LoadCommand extends ShellCommand {

    private static final int FEW = 10;

    private final ObjectProvider<CorpusLoader> loader;
    private final IndexCommand index;
    private final Screen screen;
    private final Messages messages;

    LoadCommand(ObjectProvider<CorpusLoader> loader, IndexCommand index, Screen screen, Messages messages) {
        super("load", messages, "json");
        this.loader = loader;
        this.index = index;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    int run(Options options, List<String> sources) throws Exception {
        if (sources.isEmpty()) {
            throw usage();
        }
        List<LoadOutcome> outcomes = sources.stream()
                .flatMap(source -> loader.getObject().load(source).stream())
                .toList();
        if (options.json()) {
            outcomes.forEach(outcome -> screen.json(json(outcome)));
        } else {
            print(outcomes);
        }
        boolean loaded = outcomes.stream().anyMatch(outcome -> outcome instanceof Copied || outcome instanceof Renamed);
        boolean failed = outcomes.stream().anyMatch(Failed.class::isInstance);
        int code = loaded ? index.update(options) : ExitCode.OK;
        return code != ExitCode.OK ? code : failed ? ExitCode.UNREADABLE : ExitCode.OK;
    }

    /** One by one where they are few; of many, their number and what needs a person's attention. */
    private void print(List<LoadOutcome> outcomes) {
        long copied = outcomes.stream().filter(Copied.class::isInstance).count();
        long unchanged = outcomes.stream().filter(Unchanged.class::isInstance).count();
        boolean many = outcomes.size() > FEW;
        outcomes.stream()
                .filter(outcome -> !many || outcome instanceof Failed || outcome instanceof Renamed)
                .forEach(this::print);
        if (many) {
            screen.print(messages.get("load.many", copied, unchanged));
        }
    }

    private void print(LoadOutcome outcome) {
        if (outcome instanceof Copied copied) {
            screen.print(messages.get("load.copied", copied.id()));
        } else if (outcome instanceof Unchanged unchanged) {
            screen.print(messages.get("load.unchanged", unchanged.id()));
        } else if (outcome instanceof Renamed renamed) {
            screen.print(messages.get("load.renamed", renamed.wanted(), renamed.id()));
        } else if (outcome instanceof Failed failure) {
            screen.note(messages.get("load.failed", failure.what(), failure.reason()));
        }
    }

    private static String json(LoadOutcome outcome) {
        ObjectNode object = JsonLines.object();
        if (outcome instanceof Copied copied) {
            object.put("loaded", copied.id());
        } else if (outcome instanceof Unchanged unchanged) {
            object.put("unchanged", unchanged.id());
        } else if (outcome instanceof Renamed renamed) {
            object.put("loaded", renamed.id()).put("wanted", renamed.wanted());
        } else if (outcome instanceof Failed failure) {
            object.put("failed", failure.what()).put("reason", failure.reason());
        }
        return JsonLines.line(object);
    }
}
