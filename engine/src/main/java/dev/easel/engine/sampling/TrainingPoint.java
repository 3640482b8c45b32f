package dev.easel.engine.sampling;

/**
 * What a network was trained to answer at one timestep: it is shown x = signal * clean + noise * noise and is to answer
 * fromClean * clean + fromNoise * noise.
 *
 * @param timestep as the network is told
 * @param signal 0, where x is noise alone, to 1
 * @param noise 0 to 1; signal² + noise² = 1
 * @param fromClean share of the clean latents in the answer
 * @param fromNoise share of the noise in the answer
 */
public record TrainingPoint(int timestep, double signal, double noise, double fromClean, double fromNoise) {
    /**
     * The point at a share of the noise.
     *
     * @param share of the training timesteps, 0 for the least noise to 1 for the most
     */
    public static TrainingPoint of(ScheduleConfig config, double share) {
        NoiseSchedule schedule = NoiseSchedule.of(config.betas());
        int timestep = (int) Math.round(share * (schedule.timesteps() - 1));
        double signal = Math.sqrt(schedule.alphaCumprod(timestep));
        double noise = Math.sqrt(1 - schedule.alphaCumprod(timestep));
        return switch (config.prediction()) {
            case EPSILON -> new TrainingPoint(timestep, signal, noise, 0, 1);
            case V_PREDICTION -> new TrainingPoint(timestep, signal, noise, -noise, signal);
            case SAMPLE -> new TrainingPoint(timestep, signal, noise, 1, 0);
        };
    }
}
