package briefing.shell.command;

import briefing.article.corpus.CorpusLoader;
import briefing.article.corpus.LoadOutcome;
import briefing.article.corpus.LoadOutcome.Copied;
import briefing.article.corpus.LoadOutcome.Failed;
import briefing.article.corpus.LoadOutcome.NothingNew;
import briefing.article.corpus.LoadOutcome.Renamed;
import briefing.article.corpus.LoadOutcome.Unchanged;
import briefing.assistant.json.JsonLines;
import briefing.index.PassageIndex;
import briefing.index.update.IndexReport;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.PipedText;
import briefing.shell.terminal.Screen;
import briefing.shell.terminal.Streams;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** {@code load FILE|FOLDER|URL…}: copies into the corpus folder; {@code load -} takes addresses from the standard input. */
public final class LoadCommand extends ShellCommand {

    /** So many files are told of one by one, whatever became of them; of more, only what a person should know. */
    private static final int FEW = 10;

    /** How long copies may wait to be indexed, and so to be told of: an index is made durable some times a minute, not more. */
    private static final long TELL_EVERY_NANOS = 2_000_000_000;

    /** Stands for the standard input. */
    private static final String STDIN = "-";

    /** In bytes; some 100,000 addresses. */
    private static final int LONGEST_LIST = 10 << 20;

    private final ObjectProvider<CorpusLoader> loader;
    private final Streams streams;
    private final ObjectProvider<PassageIndex> index;
    private final Readiness readiness;
    private final IndexCommand indexing;
    private final Screen screen;
    private final Messages messages;

    LoadCommand(
            ObjectProvider<CorpusLoader> loader,
            Streams streams,
            ObjectProvider<PassageIndex> index,
            Readiness readiness,
            IndexCommand indexing,
            Screen screen,
            Messages messages) {
        super(CommandName.LOAD, messages);
        this.loader = loader;
        this.streams = streams;
        this.index = index;
        this.readiness = readiness;
        this.indexing = indexing;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    protected int run(Options options, List<String> sources) throws Exception {
        if (sources.isEmpty()) {
            throw usage();
        }
        return new Load(options).run(sources);
    }

    /** One call. A file is told of as loaded when it is safe: its copy is on the disk, and in the index, and stays there. */
    private final class Load {

        private final Options options;
        private final List<LoadOutcome> untold = new ArrayList<>();
        private final Map<String, Integer> failures = new HashMap<>();
        private long told = System.nanoTime() - TELL_EVERY_NANOS; // the first is told of at once
        private @Nullable IndexReport report;
        private int loaded;
        private int unchanged;
        private int left;

        Load(Options options) {
            this.options = options;
        }

        int run(List<String> sources) throws IOException, InterruptedException, ExecutionException {
            for (String source : sources) {
                Iterator<LoadOutcome> outcomes = outcomes(source).iterator();
                while (!isStopped() && outcomes.hasNext()) {
                    untold.add(outcomes.next());
                    if (System.nanoTime() - told > TELL_EVERY_NANOS) {
                        tell();
                    }
                }
            }
            if (!isStopped()) {
                tell();
            }
            boolean stopped = isStopped();
            boolean interrupted = Thread.interrupted();
            untold.forEach(this::tellUnsafe); // of a stopped load
            tellCounts();
            int code = interrupted ? ExitCode.INTERRUPTED : ExitCode.OK;
            if (stopped) {
                screen.note(messages.get("load.stopped"));
            }
            if (!interrupted && report != null) {
                IndexReport all = report.stopped() == null ? report.then(readiness.update(options)) : report;
                code = indexing.tell(all, options);
            }
            return code != ExitCode.OK ? code : failures.isEmpty() ? ExitCode.OK : ExitCode.UNREADABLE;
        }

        private Stream<LoadOutcome> outcomes(String source) throws IOException {
            if (!source.equals(STDIN) || streams.terminalIn()) {
                return loader.getObject().load(source);
            }
            String addresses = new String(streams.in().readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
            return loader.getObject().loadList(PipedText.NAME, addresses);
        }

        /** By a person, or by an index that cannot be written. */
        private boolean isStopped() {
            return Thread.currentThread().isInterrupted() || report != null && report.stopped() != null;
        }

        /** Makes what was copied safe, and tells of it. */
        private void tell() throws ExecutionException {
            Set<String> safe = Set.of();
            if (untold.stream().anyMatch(outcome -> outcome instanceof Copied || outcome instanceof Renamed)) {
                IndexReport read;
                try {
                    read = readiness.read(options);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt(); // and what was not told of yet is told of as unsafe
                    return;
                }
                report = report == null ? read : report.then(read);
                safe = index.getObject().files().keySet();
                if (read.stopped() != null) {
                    screen.note(messages.get("index.failed", read.stopped().in(messages)));
                }
            }
            for (LoadOutcome outcome : untold) {
                String id = copy(outcome);
                if (id == null || safe.contains(id)) {
                    tell(outcome);
                } else {
                    tellUnsafe(outcome);
                }
            }
            untold.clear();
            told = System.nanoTime();
        }

        private void tell(LoadOutcome outcome) {
            if (options.json()) {
                screen.json(json(outcome, isDamaged(outcome), messages));
            } else {
                print(outcome);
            }
            if (outcome instanceof Unchanged) {
                unchanged++;
            } else if (outcome instanceof NothingNew) {
                return;
            } else if (outcome instanceof Failed failed) {
                failures.merge(failed.notice().in(messages), 1, Integer::sum);
            } else {
                loaded++;
            }
        }

        private boolean isDamaged(LoadOutcome outcome) {
            return report != null && report.damaged().contains(String.valueOf(copy(outcome)));
        }

        private void print(LoadOutcome outcome) {
            if (outcome instanceof Copied copied) {
                screen.print(messages.get("load.copied", copied.id()));
            } else if (outcome instanceof Renamed renamed) {
                screen.print(messages.get("load.renamed", renamed.wanted(), renamed.id()));
            } else if (outcome instanceof Unchanged same && unchanged < FEW) {
                screen.print(messages.get("load.unchanged", same.id()));
            } else if (outcome instanceof NothingNew nothing) {
                screen.print(messages.get("load.none", nothing.what()));
            } else if (outcome instanceof Failed failed
                    && failures.getOrDefault(failed.notice().in(messages), 0) < FEW) {
                screen.note(messages.get(
                        "load.failed", failed.what(), failed.notice().in(messages)));
            }
        }

        /** Of a file that would not be there after a kill, though after the next start, which indexes what it finds. */
        private void tellUnsafe(LoadOutcome outcome) {
            String id = copy(outcome);
            if (id == null) {
                tell(outcome);
                return;
            }
            left++;
            if (options.json()) {
                screen.json(JsonLines.line(JsonLines.object().put("copied", id)));
            }
        }

        private void tellCounts() {
            if (left > 0) {
                screen.note(messages.count("load.left", left));
            }
            if (options.json()) {
                return;
            }
            failures.forEach((reason, times) -> {
                if (times > FEW) {
                    screen.note(messages.get("load.more", times - FEW, reason));
                }
            });
            if (loaded + unchanged > FEW) {
                screen.print(messages.get("load.many", loaded, unchanged));
            }
        }
    }

    /** The id of what was copied, or null where nothing was. */
    private static @Nullable String copy(LoadOutcome outcome) {
        return outcome instanceof Copied copied
                ? copied.id()
                : outcome instanceof Renamed renamed ? renamed.id() : null;
    }

    private static String json(LoadOutcome outcome, boolean damaged, Messages messages) {
        ObjectNode object = JsonLines.object();
        if (outcome instanceof Copied copied) {
            object.put("loaded", copied.id());
        } else if (outcome instanceof Unchanged unchanged) {
            object.put("unchanged", unchanged.id());
        } else if (outcome instanceof NothingNew nothing) {
            object.put("nothing_new", nothing.what());
        } else if (outcome instanceof Renamed renamed) {
            object.put("loaded", renamed.id()).put("wanted", renamed.wanted());
        } else if (outcome instanceof Failed failure) {
            object.put("failed", failure.what()).put("reason", failure.notice().in(messages));
        }
        if (damaged) {
            object.put("damaged", true);
        }
        return JsonLines.line(object);
    }
}
