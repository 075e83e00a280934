package briefing.article.corpus;

import briefing.language.Notice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Something to load: it ends in an outcome, or in more to load, as a list of addresses does. */
interface LoadStep {

    Done run();

    /**
     * What a step ended in.
     *
     * @param outcome or null
     * @param next what comes before all that was to come
     */
    record Done(@Nullable LoadOutcome outcome, List<LoadStep> next) {

        static Done with(LoadOutcome outcome) {
            return new Done(outcome, List.of());
        }

        static Done failed(String what, Notice notice) {
            return with(new LoadOutcome.Failed(what, notice));
        }

        static Done more(List<LoadStep> next) {
            return new Done(null, next);
        }

        /** The same, and then something that has no outcome. */
        Done then(Runnable last) {
            List<LoadStep> all = new ArrayList<>(next);
            all.add(() -> {
                last.run();
                return more(List.of());
            });
            return new Done(outcome, all);
        }
    }

    /**
     * The outcomes of a step and of all that follows from it, each when the stream is asked for it. Where the thread is
     * interrupted the stream ends, and the thread stays interrupted.
     */
    static Stream<LoadOutcome> outcomes(LoadStep first) {
        Deque<LoadStep> left = new ArrayDeque<>(List.of(first));
        Iterator<LoadOutcome> outcomes = new Iterator<>() {
            private @Nullable LoadOutcome next;

            @Override
            public boolean hasNext() {
                while (next == null
                        && !left.isEmpty()
                        && !Thread.currentThread().isInterrupted()) {
                    Done done = left.pop().run();
                    for (int i = done.next().size() - 1; i >= 0; i--) {
                        left.push(done.next().get(i));
                    }
                    // That it failed says nothing of the file where it was interrupted.
                    boolean cut = done.outcome() instanceof LoadOutcome.Failed
                            && Thread.currentThread().isInterrupted();
                    next = cut ? null : done.outcome();
                }
                return next != null;
            }

            @Override
            public LoadOutcome next() {
                if (!hasNext() || next == null) {
                    throw new NoSuchElementException();
                }
                LoadOutcome told = next;
                next = null;
                return told;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(outcomes, Spliterator.ORDERED), false);
    }
}
