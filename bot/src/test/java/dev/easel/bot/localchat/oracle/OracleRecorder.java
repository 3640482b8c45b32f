package dev.easel.bot.localchat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.Exchange;
import dev.easel.bot.localchat.ExchangeListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers calls and judges them when the test is over, so that judging delays no answer. Where the description is absent
 * nothing is judged. Thread-safe.
 */
public final class OracleRecorder implements ExchangeListener {
    private static final Logger LOG = LoggerFactory.getLogger(OracleRecorder.class);

    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private final boolean refusedRequestsCount;

    private OracleRecorder(boolean refusedRequestsCount) {
        this.refusedRequestsCount = refusedRequestsCount;
    }

    /** Judges every request and every response. */
    public static OracleRecorder ofAll() {
        return new OracleRecorder(true);
    }

    /** For tests that send what is to be refused: a request is judged only where it was accepted; responses always. */
    public static OracleRecorder ofAccepted() {
        return new OracleRecorder(false);
    }

    @Override
    public void onExchange(Exchange exchange) {
        exchanges.add(exchange);
    }

    /** What was heard so far. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** All violations so far; none where the description is absent. */
    public List<Violation> violations() {
        if (!OpenApi.isPresent()) {
            LOG.warn("calls are not held against Discord's description, which is not there");
            return List.of();
        }
        OpenApi api = OpenApi.orSkip();
        return exchanges.stream()
                .flatMap(exchange -> api.judge(exchange).stream())
                .filter(this::counts)
                .toList();
    }

    /** Fails where a call departs from the description. */
    public void assertClean() {
        assertThat(violations())
                .as("calls that Discord's description does not allow")
                .isEmpty();
    }

    private boolean counts(Violation violation) {
        return refusedRequestsCount
                || violation.status() < 400
                || !violation.where().equals("request");
    }
}
