package dev.easel.bot.check;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.config.BotToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

/**
 * Asks Discord's REST API, or that of a server like it, a few questions. Follows no redirects, which would take the token
 * along.
 */
public final class DiscordApi {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 4_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final URI apiUrl;
    private final BotToken token;

    public DiscordApi(URI apiUrl, BotToken token) {
        this.apiUrl = apiUrl;
        this.token = token;
    }

    public URI apiUrl() {
        return apiUrl;
    }

    /**
     * Whom the token belongs to.
     *
     * @throws RefusedInputException where it is not accepted
     * @throws FailureException where there is no answer, or none that says
     */
    public String applicationId() {
        ApiAnswer answer = get("applications/@me");
        if (answer.status() == 401) {
            throw new RefusedInputException("the token in " + BotToken.VARIABLE + " is not accepted by " + apiUrl
                    + "; copy it again from the application's page Bot, or reset it there");
        }
        if (!answer.isFine() || !answer.text("id").matches("[0-9]+")) {
            throw new FailureException(apiUrl + ", asked who the bot is, answers " + answer.reason());
        }
        return answer.text("id");
    }

    /**
     * The answer whatever its status.
     *
     * @param path below the API's address
     * @throws FailureException where there is no answer
     */
    ApiAnswer get(String path) {
        HttpRequest request = HttpRequest.newBuilder(apiUrl.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bot " + token.value())
                .header("User-Agent", "DiscordBot (easel, 1)")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new ApiAnswer(response.statusCode(), json(body.readNBytes(MOST_BYTES)));
            }
        } catch (IOException e) {
            throw new FailureException(apiUrl + " cannot be reached: " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException("interrupted while asking " + apiUrl, e);
        }
    }

    private static String reason(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "this machine does not find the host's address";
            }
        }
        return e.getMessage() == null ? "no connection" : e.getMessage();
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
