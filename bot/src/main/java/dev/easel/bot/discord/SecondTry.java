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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request again, once, where its connection breaks. Follow-up messages alone are never sent twice: the server may
 * have posted them, and knows no nonce there. Thread-safe.
 */
final class SecondTry implements Interceptor {
    private static final Logger LOG = LoggerFactory.getLogger(SecondTry.class);
    private static final Pattern FOLLOW_UP = Pattern.compile(".*/webhooks/[0-9]+/[^/]+");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody body = request.body();
        boolean followUp = request.method().equals("POST")
                && FOLLOW_UP.matcher(request.url().encodedPath()).matches();
        if (followUp && body != null) {
            return chain.proceed(request.newBuilder().post(new OneShot(body)).build());
        }
        try {
            return chain.proceed(request);
        } catch (IOException e) {
            if (chain.call().isCanceled() || (body != null && body.isOneShot())) {
                throw e;
            }
            LOG.debug("{} is sent again: {}", request.method(), String.valueOf(e.getMessage()));
            return chain.proceed(request);
        }
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
