package dev.easel.bot.localchat.gateway;

import java.util.Set;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a bot asks for in the address of the gateway.
 *
 * @param zlib whether what it is told comes as one zlib stream
 * @param refusal why it cannot be served; null where it can
 */
record GatewayQuery(boolean zlib, @Nullable CloseCode refusal) {
    private static final Set<String> VERSIONS = Set.of("9", "10");

    static GatewayQuery of(Fields parameters) {
        String compress = first(parameters, "compress", "");
        return new GatewayQuery(compress.equals("zlib-stream"), refusal(parameters, compress));
    }

    private static @Nullable CloseCode refusal(Fields parameters, String compress) {
        if (!VERSIONS.contains(first(parameters, "v", ""))) {
            return CloseCode.INVALID_VERSION;
        }
        boolean known = compress.isEmpty() || compress.equals("zlib-stream");
        return known && first(parameters, "encoding", "json").equals("json") ? null : CloseCode.DECODE_ERROR;
    }

    private static String first(Fields parameters, String name, String otherwise) {
        String value = parameters.getValue(name);
        return value == null ? otherwise : value;
    }
}
