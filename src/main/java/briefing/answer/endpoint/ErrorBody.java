package briefing.answer.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What an endpoint says of an error, in the shapes that endpoints say it in. */
final class ErrorBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorBody() {}

    /** Whether an event of a stream reports an error in place of a part of the answer. */
    static boolean isError(String event) {
        return event.startsWith("{") && !message(event).isEmpty();
    }

    /**
     * The message, whole, in {@code {"error":{"message":…}}} or {@code {"error":…}} or {@code {"message":…}} or
     * {@code {"detail":…}}; nothing for anything else.
     */
    static String message(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json == null) {
                return "";
            }
            JsonNode error =
                    json.path("error").isMissingNode() || json.path("error").isNull() ? json : json.path("error");
            return error.isTextual()
                    ? error.asText()
                    : error.path("message").asText(error.path("detail").asText(""));
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
