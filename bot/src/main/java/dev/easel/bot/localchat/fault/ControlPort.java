package dev.easel.bot.localchat.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.CallFilter;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.LoopbackNames;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.http.RouterHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The second port, where other processes inject faults (docs/local-chat.md, "Faults for tests"). */
public final class ControlPort implements AutoCloseable {
    private final LoopbackServer server;
    private final Faults faults;

    private ControlPort(LoopbackServer server, Faults faults) {
        this.server = server;
        this.faults = faults;
    }

    /**
     * Opens it.
     *
     * @param port 0 for any free one
     * @throws IOException where the port is taken
     */
    public static ControlPort open(int port, Faults faults) throws IOException {
        ControlPort control = new ControlPort(new LoopbackServer(port), faults);
        Router router = new Router()
                .add("POST", "/faults", control::add)
                .add("DELETE", "/faults", control::clear)
                .add("POST", "/gateway", control::gateway)
                .add("POST", "/clock", control::clock)
                .add("GET", "/requests", control::requests);
        CallFilter ownPages = (call, match) -> {
            if (!LoopbackNames.allow(call::header)) {
                throw new ApiException(403, 0, "403: Forbidden");
            }
            return answered(call, match);
        };
        control.server.start(sockets -> {}, List.of(new RouterHandler("", router, ownPages)));
        return control;
    }

    private static Reply answered(HttpCall call, Router.Match match) {
        try {
            return match.endpoint().answer(call);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ApiException(400, 0, String.valueOf(e.getMessage()));
        }
    }

    /** The port in use. */
    public int port() {
        return server.port();
    }

    private Reply add(HttpCall call) {
        faults.add(FaultForm.read(call.json()));
        return Reply.noContent();
    }

    private Reply clear(HttpCall call) {
        faults.clear();
        return Reply.noContent();
    }

    private Reply gateway(HttpCall call) {
        JsonNode form = call.json();
        BotConnections connections = faults.connections();
        if (form.path("op").asInt() == 7) {
            connections.reconnect();
        } else if (form.path("op").asInt() == 9) {
            connections.invalidate(form.path("d").asBoolean());
        } else if (form.path("close").isInt()) {
            connections.close(closeCode(form.path("close").intValue()));
        } else if (form.path("drop").asBoolean()) {
            connections.drop();
        } else if (form.path("ignore_heartbeats").isBoolean()) {
            connections.ignoreHeartbeats(form.path("ignore_heartbeats").booleanValue());
        } else if (form.path("forget_sessions").asBoolean()) {
            connections.forgetSessions();
        } else {
            throw new IllegalArgumentException(
                    "one of op (7 or 9), close, drop, ignore_heartbeats, forget_sessions is needed");
        }
        return Reply.noContent();
    }

    /** Those that a server may send; some numbers stand for what never goes over the wire. */
    private static int closeCode(int code) {
        boolean own = code >= 3000 && code <= 4999;
        boolean standard = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
        if (!own && !standard) {
            throw new IllegalArgumentException("close must be 1000-1014 or 3000-4999, not " + code);
        }
        return code;
    }

    private Reply clock(HttpCall call) {
        JsonNode by = call.json().path("advance_ms");
        if (!by.isIntegralNumber()) {
            throw new IllegalArgumentException("advance_ms must be a whole number, not " + by);
        }
        faults.clock().advance(Duration.ofMillis(by.longValue()));
        return Reply.noContent();
    }

    private Reply requests(HttpCall call) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (LoggedRequest request : faults.requests()) {
            list.addObject()
                    .put("method", request.method())
                    .put("path", request.path())
                    .put("status", request.status())
                    .put("ms", request.millis());
        }
        return Reply.json(list);
    }

    @Override
    public void close() {
        server.close();
    }
}
