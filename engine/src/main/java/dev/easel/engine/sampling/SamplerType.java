package dev.easel.engine.sampling;

import java.util.Arrays;
import java.util.Optional;

/** The sampling algorithms, by the names people type. */
public enum SamplerType {
    DDIM("ddim"),
    DDPM("ddpm"),
    PNDM("pndm"),
    EULER("euler"),
    EULER_ANCESTRAL("euler-a"),
    HEUN("heun"),
    DPM_PLUS_PLUS_2M("dpmpp-2m"),
    DPM_PLUS_PLUS_2M_SDE("dpmpp-2m-sde"),
    UNIPC("unipc"),
    LCM("lcm");

    private final String id;

    SamplerType(String id) {
        this.id = id;
    }

    /** The name people type: lower case, words joined by dashes. */
    public String id() {
        return id;
    }

    public static Optional<SamplerType> parse(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    /** Whether the sigmas can be spaced otherwise than the timesteps say. */
    boolean worksOnSigmas() {
        return switch (this) {
            case DDIM, DDPM, PNDM, LCM -> false;
            case EULER, EULER_ANCESTRAL, HEUN, DPM_PLUS_PLUS_2M, DPM_PLUS_PLUS_2M_SDE, UNIPC -> true;
        };
    }
}
