package dev.easel.bot.discord;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the HTTP client from sending a follow-up message again by itself where a connection breaks: the server may have
 * posted it, and knows no nonce there. Everything else may be sent again. Thread-safe.
 */
final class FollowUpsOnce implements Interceptor {
    private static final Pattern FOLLOW_UP = Pattern.compile(".*/webhooks/[0-9]+/[^/]+");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        boolean followUp = request.method().equals("POST")
                && FOLLOW_UP.matcher(request.url().encodedPath()).matches();
        return chain.proceed(
                followUp && body != null
                        ? request.newBuilder().post(new OneShot(body)).build()
                        : request);
    }

    /** The same body, of which the client believes that it cannot be read twice. */
    private static final class OneShot extends RequestBody {
        private final RequestBody body;

        OneShot(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            body.writeTo(sink);
        }
    }
}
