package dev.easel.bot.localchat.http;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty's way into one router: everything below a prefix. */
public final class RouterHandler extends Handler.Abstract {
    /** Discord's limit for a request, 25 MiB. */
    public static final int MOST_BYTES = 25 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(RouterHandler.class);

    private final String prefix;
    private final Router router;
    private final CallFilter filter;
    private final Map<String, String> headers;

    /**
     * Serves a router.
     *
     * @param prefix of the paths it answers, such as /api/v10; empty for all
     * @param router what answers
     * @param filter is around every answer
     */
    public RouterHandler(String prefix, Router router, CallFilter filter) {
        this(prefix, router, filter, Map.of());
    }

    /**
     * Serves a router.
     *
     * @param headers of every answer, refusals too, unless the endpoint says otherwise
     */
    public RouterHandler(String prefix, Router router, CallFilter filter, Map<String, String> headers) {
        this.prefix = prefix;
        this.router = router;
        this.filter = filter;
        this.headers = Map.copyOf(headers);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        if (path == null || !path.startsWith(prefix + "/")) {
            return false;
        }
        Reply reply = answer(request, path.substring(prefix.length()));
        if (reply.status() == CallFilter.CUT) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new EofException("cut on purpose"));
            return true;
        }
        response.setStatus(reply.status());
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put("Content-Length", reply.body().length);
        response.write(true, ByteBuffer.wrap(reply.body()), callback);
        return true;
    }

    private Reply answer(Request request, String path) {
        try {
            Body body = Body.of(request);
            Router.Match match = body.refusal() == null ? match(request, path) : refusing(body.refusal());
            return filter.around(new JettyCall(request, path, match.parameters(), body.bytes()), match);
        } catch (ApiException e) {
            return e.reply();
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), path, e);
            return new ApiException(500, 0, "500: Internal Server Error").reply();
        }
    }

    /** The route; one that refuses where there is none, so that the filter hears of that too. */
    private Router.Match match(Request request, String path) {
        try {
            return router.match(request.getMethod(), path);
        } catch (ApiException e) {
            return refusing(e);
        }
    }

    private static Router.Match refusing(ApiException refusal) {
        return new Router.Match("", Map.of(), call -> {
            throw refusal;
        });
    }
}
