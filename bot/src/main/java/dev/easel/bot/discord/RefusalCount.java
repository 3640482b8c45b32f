package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.bot.metrics.Meters;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts what Discord refuses, and what it does not answer. Thread-safe. */
final class RefusalCount implements Interceptor {
    private static final int FIRST_REFUSAL = 400;
    private static final long MOST_BYTES = 16 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Meters meters;

    RefusalCount(Meters meters) {
        this.meters = meters;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IOException e) {
            meters.unanswered();
            throw e;
        }
        if (response.code() >= FIRST_REFUSAL) {
            meters.refused(response.code(), code(response));
        }
        return response;
    }

    /** Discord's own code; 0 where the answer holds none. */
    private static int code(Response response) {
        try {
            return JSON.readTree(response.peekBody(MOST_BYTES).bytes())
                    .path("code")
                    .asInt();
        } catch (IOException e) {
            return 0;
        }
    }
}
