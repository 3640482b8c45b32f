package dev.easel.bot.localchat.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A fault that waits for REST calls.
 *
 * @param method GET, POST …; * for any
 * @param path below /api/v10; * stands for any one segment, ** at the end for any that follow
 * @param after how many calls that match pass unharmed first
 * @param times how many meet the fault then
 * @param action what goes wrong
 */
public record Fault(String method, String path, int after, int times, FaultAction action) {
    public Fault {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path must begin with /, not be \"" + path + "\"");
        }
        if (after < 0 || times < 1) {
            throw new IllegalArgumentException(
                    "after must be 0 or more and times 1 or more, not " + after + " and " + times);
        }
    }

    /** The next call is answered with a status alone. */
    public static Fault status(String method, String path, int status) {
        return once(method, path, new FaultAction.Answer(status, Map.of(), ""));
    }

    /** The next call is refused with a proper 429. */
    public static Fault rateLimit(String method, String path, double seconds) {
        return once(method, path, new FaultAction.RateLimit(seconds));
    }

    /** The next call's connection is cut before anything is done. */
    public static Fault drop(String method, String path) {
        return once(method, path, new FaultAction.Drop());
    }

    /** The next call's connection is cut after everything is done. */
    public static Fault dropAfter(String method, String path) {
        return once(method, path, new FaultAction.DropAfter());
    }

    /** The next call takes longer. */
    public static Fault delay(String method, String path, Duration time) {
        return once(method, path, new FaultAction.Delay(time));
    }

    private static Fault once(String method, String path, FaultAction action) {
        return new Fault(method, path, 0, 1, action);
    }

    /** The same for several calls. */
    public Fault times(int count) {
        return new Fault(method, path, after, count, action);
    }

    /** The same after several calls. */
    public Fault after(int count) {
        return new Fault(method, path, count, times, action);
    }

    /** Whether a call matches; its path is decoded. */
    boolean matches(String calledMethod, String calledPath) {
        if (!method.equals("*") && !method.equalsIgnoreCase(calledMethod)) {
            return false;
        }
        List<String> wanted = List.of(path.split("/", -1));
        List<String> called = List.of(calledPath.split("/", -1));
        boolean open = wanted.get(wanted.size() - 1).equals("**");
        int fixed = open ? wanted.size() - 1 : wanted.size();
        if (open ? called.size() < fixed : called.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!wanted.get(i).equals("*") && !wanted.get(i).equals(called.get(i))) {
                return false;
            }
        }
        return true;
    }
}
