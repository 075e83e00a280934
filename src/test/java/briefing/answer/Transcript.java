package briefing.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.answer.Answer.Answered;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What became of a question, as text; the ports of loopback are left out. */
public record Transcript(String text) {

    public static Transcript of(Answer answer, List<String> shown) {
        Answered answered = (Answered) answer;
        StringBuilder text = new StringBuilder("shown: " + String.join("|", shown) + "\n");
        text.append("mode: ").append(answered.mode()).append('\n');
        text.append("answer: ").append(answered.text()).append('\n');
        answered.claims()
                .forEach(claim -> text.append("claim: %s %s %s%n"
                        .formatted(claim.supported() ? "supported" : "unsupported", claim.citations(), claim.text())));
        answered.citations()
                .forEach(source -> text.append("source: [%d] %s, %s: %s%n"
                        .formatted(source.n(), source.title(), source.published(), source.quote())));
        text.append("notice: ").append(answered.notice()).append('\n');
        return new Transcript(text.toString().replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT"));
    }

    /** Compares it with the one that is kept under a name. */
    public void is(String name) throws IOException {
        try (InputStream in = Transcript.class.getResourceAsStream("transcripts/" + name + ".txt")) {
            assertThat(in).as("the transcript %s", name).isNotNull();
            assertThat(text).isEqualTo(new String(in.readAllBytes(), UTF_8));
        }
    }
}
