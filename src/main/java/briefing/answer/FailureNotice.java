package briefing.answer;

import briefing.article.Language;
import java.time.Duration;

/** One line for each way that an endpoint can fail: what happened, and what to change in {@code .env}. */
final class FailureNotice {

    /** Longer messages of endpoints are for logs, in characters. */
    private static final int LONGEST = 160;

    private final ChatEndpoint endpoint;
    private final boolean chinese;

    FailureNotice(ChatEndpoint endpoint, Language language) {
        this.endpoint = endpoint;
        this.chinese = language == Language.CHINESE;
    }

    String of(EndpointFailure failure) {
        return endpoint.redacted(what(failure))
                + (chinese ? "以下答案直接摘自文章。" : " The answer below is quoted from the articles instead.");
    }

    String unsupported() {
        return chinese
                ? "模型写的内容在所引文章中都找不到依据，以下答案直接摘自文章。"
                : "Nothing that the model wrote is supported by what it cites; the answer below is quoted from the articles"
                        + " instead.";
    }

    String waited(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return chinese
                ? endpoint.host() + " 要求等待，" + seconds + " 秒后已重试。"
                : endpoint.host() + " asked to wait: asked again after " + seconds + " s.";
    }

    String limited() {
        return chinese ? "答案在模型的长度上限处被截断。" : "The model stopped at its longest answer: the end is missing.";
    }

    private String what(EndpointFailure failure) {
        String host = endpoint.host();
        String detail = shortened(endpoint.redacted(failure.detail()));
        String said = detail.isEmpty() ? "" : chinese ? "（" + detail + "）" : " (" + detail + ")";
        return switch (failure.kind()) {
            case ADDRESS ->
                line(
                        "BRIEFING_CHAT_BASE_URL is no address: it should look like https://api.openai.com/v1.",
                        "BRIEFING_CHAT_BASE_URL 不是有效地址，应形如 https://api.openai.com/v1。");
            case UNREACHABLE ->
                line(
                        "Cannot reach " + host + said + ": start the server, or mend BRIEFING_CHAT_BASE_URL in .env.",
                        "连接不上 " + host + said + "：请启动服务，或修改 .env 中的 BRIEFING_CHAT_BASE_URL。");
            case KEY ->
                line(
                        host + " refused the key (HTTP " + failure.status() + "): set BRIEFING_CHAT_API_KEY in .env.",
                        host + " 拒绝了密钥（HTTP " + failure.status() + "）：请在 .env 中设置 BRIEFING_CHAT_API_KEY。");
            case MODEL ->
                line(
                        host + " has no model " + endpoint.model() + " (HTTP 404): mend BRIEFING_CHAT_MODEL in .env.",
                        host + " 没有模型 " + endpoint.model() + "（HTTP 404）：请修改 .env 中的 BRIEFING_CHAT_MODEL。");
            case PATH ->
                line(
                        host
                                + " has nothing at this address (HTTP 404): BRIEFING_CHAT_BASE_URL in .env mostly ends in /v1;"
                                + " BRIEFING_CHAT_MODEL may be wrong too.",
                        host
                                + " 的这个地址不存在（HTTP 404）：.env 中的 BRIEFING_CHAT_BASE_URL 多以 /v1 结尾；也请核对 BRIEFING_CHAT_MODEL。");
            case RATE -> rate(failure, host);
            case REQUEST ->
                line(
                        host + " refused the request (HTTP " + failure.status() + ")" + said
                                + ": check BRIEFING_CHAT_MODEL in .env.",
                        host + " 拒绝了请求（HTTP " + failure.status() + "）" + said + "：请核对 .env 中的 BRIEFING_CHAT_MODEL。");
            case SERVER ->
                line(
                        host + " failed (HTTP " + failure.status() + "): ask again later, or name another endpoint in"
                                + " BRIEFING_CHAT_BASE_URL in .env.",
                        host + " 出错（HTTP " + failure.status() + "）：请稍后再问，或在 .env 的 BRIEFING_CHAT_BASE_URL 中换一个服务。");
            case REPORTED ->
                line(
                        host + " broke off with an error" + said + ": check BRIEFING_CHAT_MODEL in .env, or ask again.",
                        host + " 中途报错" + said + "：请核对 .env 中的 BRIEFING_CHAT_MODEL，或再问一次。");
            case CUT ->
                line(
                        "The answer of " + host
                                + " broke off in the middle: ask again; if it stays so, name another endpoint in"
                                + " BRIEFING_CHAT_BASE_URL in .env.",
                        host + " 的回答中途断开：请再问一次；若一再如此，请在 .env 的 BRIEFING_CHAT_BASE_URL 中换一个服务。");
            case STALLED ->
                line(
                        host + " said nothing for " + endpoint.patience().toSeconds()
                                + " s: ask again, or set BRIEFING_CHAT_TIMEOUT in .env higher.",
                        host + " 已 " + endpoint.patience().toSeconds()
                                + " 秒没有响应：请再问一次，或在 .env 中调大 BRIEFING_CHAT_TIMEOUT。");
            case GARBAGE ->
                line(
                        host
                                + " does not answer in OpenAI's protocol: check BRIEFING_CHAT_BASE_URL in .env (it mostly ends in"
                                + " /v1).",
                        host + " 的回答不符合 OpenAI 协议：请核对 .env 中的 BRIEFING_CHAT_BASE_URL（多以 /v1 结尾）。");
            case EMPTY ->
                line(
                        endpoint.model() + " at " + host + " gave an empty answer: ask again, or name another"
                                + " BRIEFING_CHAT_MODEL in .env.",
                        host + " 的 " + endpoint.model() + " 给出了空的回答：请再问一次，或在 .env 中更换 BRIEFING_CHAT_MODEL。");
        };
    }

    /** To be called after what is secret was taken out: of half a key, nobody could tell. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String rate(EndpointFailure failure, String host) {
        var wait = failure.retryAfter();
        long seconds = wait == null ? 0 : Math.max(1, wait.toSeconds());
        String english = wait == null ? "ask again later" : "ask again in " + seconds + " s";
        String inChinese = wait == null ? "请稍后再问" : "请在 " + seconds + " 秒后再问";
        return line(
                host + " allows no more questions for now (HTTP 429): " + english
                        + ", or use another BRIEFING_CHAT_API_KEY in .env.",
                host + " 暂时不再接受提问（HTTP 429）：" + inChinese + "，或在 .env 中更换 BRIEFING_CHAT_API_KEY。");
    }

    private String line(String english, String inChinese) {
        return chinese ? inChinese : english;
    }
}
