
  # ---- what follows trains: it is put behind refining.py. Methods that learn run with gradients on, and change lists of
  # tensors in place. Bare numbers come in a tensor of doubles, since that is all such a call takes.

  # A tensor that may be changed in place.
  def owned(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.clone(x)

  def leaves(self: __torch__.Ops, w: List[Tensor]) -> List[Tensor]:
    own = annotate(List[Tensor], [])
    for i in range(len(w)):
      own.append(torch.requires_grad_(torch.detach(w[i]), True))
    return own

  def number(self: __torch__.Ops, numbers: Tensor, i: int) -> float:
    return float(torch.select(numbers, 0, i))

  # Adam (Kingma & Ba 2015, algorithm 1). m and v are the moments of w.
  def adam_(self: __torch__.Ops, w: List[Tensor], m: List[Tensor], v: List[Tensor], grads: List[Optional[Tensor]], rate: float, step: float, beta1: float, beta2: float) -> int:
    for i in range(len(w)):
      g = torch.to(unchecked_cast(Tensor, grads[i]), 6)
      torch.add_(torch.mul_(m[i], beta1), g, alpha=1. - beta1)
      torch.addcmul_(torch.mul_(v[i], beta2), g, g, value=1. - beta2)
      root = torch.add(torch.sqrt(torch.div(v[i], 1. - beta2 ** step)), 1.0e-08)
      torch.addcdiv_(w[i], m[i], root, value=(0. - rate) / (1. - beta1 ** step))
    return 0

  # The weights over their largest singular value, as one power iteration from u tells it (Miyato et al. 2018); u is moved on.
  # d is weight and bias of each layer; biases stay.
  def normalised(self: __torch__.Ops, d: List[Tensor], u: List[Tensor]) -> List[Tensor]:
    out = annotate(List[Tensor], [])
    for i in range(len(u)):
      w = d[2 * i]
      flat = torch.flatten(w, 1)
      still = torch.detach(flat)
      v = torch.mv(torch.transpose(still, 0, 1), u[i])
      v = torch.div(v, torch.add(torch.norm(v), 1.0e-12))
      n = torch.mv(still, v)
      n = torch.div(n, torch.add(torch.norm(n), 1.0e-12))
      torch.copy_(u[i], n)
      largest = torch.dot(torch.clone(n), torch.mv(flat, v))
      out.append(torch.div(w, largest))
      out.append(d[2 * i + 1])
    return out

  # What the discriminator is shown: pictures, and how they differ from the degraded ones, made larger since they do little.
  def shown(self: __torch__.Ops, x: Tensor, degraded: Tensor, noise: Tensor) -> Tensor:
    return torch.add(torch.cat([x, torch.mul(torch.sub(x, degraded), 4.)], 1), noise)

  # What each layer of the patch discriminator sees (Isola et al. 2017), the last being its verdict on each patch. The first two
  # convolutions halve the picture.
  def judged(self: __torch__.Ops, x: Tensor, d: List[Tensor]) -> List[Tensor]:
    maps = annotate(List[Tensor], [])
    y = torch.contiguous(x, memory_format=2)
    last = len(d) // 2 - 1
    for i in range(last):
      if i < 2:
        y = self.conv2d(y, d[2 * i], d[2 * i + 1], 2, 1)
      else:
        y = self.conv2d(y, d[2 * i], d[2 * i + 1], 1, 1)
      y = torch.leaky_relu(y, 0.2)
      maps.append(y)
    maps.append(torch.to(self.conv2d(y, d[2 * last], d[2 * last + 1], 1, 1), 6))
    return maps

  # Of each picture the natural logarithm of its mean squared difference; what is nearer than 46 dB counts as that.
  def logarithms(self: __torch__.Ops, difference: Tensor) -> Tensor:
    return torch.log(torch.add(torch.mean(torch.square(difference), [1, 2, 3]), 1.0e-04))

  # Peak signal-to-noise ratio in dB, on the mean over the pictures, of values in -1..1: 10 log10(4 / squared difference).
  def decibels(self: __torch__.Ops, logarithms: Tensor) -> Tensor:
    return torch.mul(torch.sub(torch.mean(logarithms), 1.3862943611198906), -4.3429448190325175)

  # How unlike the changes of the pictures of a batch are, 0 where all are changed alike, 1 where independently.
  def diversity(self: __torch__.Ops, residual: Tensor) -> Tensor:
    rows = float(torch.size(residual, 0))
    shared = torch.mean(torch.square(torch.mean(residual, [0])))
    share = torch.div(shared, torch.add(torch.mean(torch.square(residual)), 1.0e-12))
    return torch.mul(torch.sub(share, 1.), (0. - rows) / (rows - 1.))

  # One step of the discriminator d towards telling what is shown of real pictures from what is shown of fake ones; hinge losses (Lim & Ye 2017). With r1 > 0, its gradient
  # at real pictures is penalised (Mescheder et al. 2018). Gives loss, share of patches judged right, and penalty.
  def learn_to_judge(self: __torch__.Ops, d: List[Tensor], dm: List[Tensor], dv: List[Tensor], u: List[Tensor], real: Tensor, fake: Tensor, rate: float, step: float, r1: float) -> List[Tensor]:
    own = self.leaves(d)
    n = self.normalised(own, u)
    pictures = torch.to(torch.cat([real, fake], 0), 15)
    verdicts = self.judged(pictures, n)[-1]
    of_real, of_fake = torch.chunk(verdicts, 2, 0)
    loss = torch.add(torch.mean(torch.relu(torch.rsub(of_real, 1.))), torch.mean(torch.relu(torch.add(of_fake, 1.))))
    right = torch.mul(torch.add(torch.mean(torch.to(torch.gt(of_real, 0), 6)), torch.mean(torch.to(torch.lt(of_fake, 0), 6))), 0.5)
    penalty = torch.mul(torch.detach(loss), 0.)
    total = loss
    if r1 > 0.:
      at = torch.requires_grad_(torch.detach(real), True)
      slope = unchecked_cast(Tensor, torch.grad([torch.sum(self.judged(at, n)[-1])], [at], None, True, True)[0])
      penalty = torch.mean(torch.sum(torch.square(slope), [1, 2, 3]))
      total = torch.add(loss, penalty, alpha=r1 / 2.)
    grads = torch.grad([total], own, None, False, False)
    self.adam_(d, dm, dv, grads, rate, step, 0.5, 0.99)
    return [torch.detach(loss), right, torch.detach(penalty)]

  # How unlike two pictures look to a network trained on others (Johnson et al. 2016): of its maps at a quarter, an eighth and a
  # sixteenth of the size the mean absolute difference, over the mean of what it sees in y.
  def unlikeness(self: __torch__.Ops, x: Tensor, y: Tensor, vision: List[Tensor]) -> Tensor:
    of_x = self.mobilenet(torch.mul(torch.add(x, 1.), 0.5), vision)
    of_y = self.mobilenet(torch.mul(torch.add(y, 1.), 0.5), vision)
    sum = torch.mul(torch.mean(torch.detach(x)), 0.)
    for i in range(1, 4):
      size = torch.add(torch.mean(torch.abs(of_y[i])), 1.0e-06)
      sum = torch.add(sum, torch.div(torch.mean(torch.abs(torch.sub(of_x[i], of_y[i]))), size))
    return sum

  # One step of generator and discriminator on one batch. layout: outer and inner blocks. numbers: generator's rate,
  # discriminator's rate, step of the generator, step of the discriminator, weights of the losses (absolute difference,
  # logarithm of each picture's squared difference, adversarial, features), decay of the average, weight of the gradient penalty,
  # weight of the unlikeness. Without an adversarial
  # and a feature weight the discriminator rests. noise is added to what the discriminator sees (Sonderby et al. 2017).
  # g generator, gm and gv its moments, ge its average; d, dm and dv the same of the discriminator, u its singular vectors,
  # vision the weights that vision.py's mobilenet takes.
  def learn(self: __torch__.Ops, g: List[Tensor], gm: List[Tensor], gv: List[Tensor], ge: List[Tensor], d: List[Tensor], dm: List[Tensor], dv: List[Tensor], u: List[Tensor], vision: List[Tensor], degraded: Tensor, target: Tensor, noise: Tensor, layout: Tensor, numbers: Tensor) -> Tensor:
    torch.set_grad_enabled(True)
    own = self.leaves(g)
    outer = int(torch.select(layout, 0, 0))
    inner = int(torch.select(layout, 0, 1))
    residual = torch.to(self.residual(torch.to(degraded, 15), own, outer, inner), 6)
    fake = torch.add(degraded, residual)
    difference = torch.sub(fake, target)
    absolute = torch.mean(torch.abs(difference))
    logarithms = self.logarithms(difference)
    loss = torch.add(torch.mul(absolute, self.number(numbers, 4)), torch.mean(logarithms), alpha=self.number(numbers, 5))
    zero = torch.mul(torch.detach(loss), 0.)
    told = annotate(List[Tensor], [zero, zero, zero])
    adversarial = zero
    features = zero
    if self.number(numbers, 6) + self.number(numbers, 7) > 0.:
      real_seen = self.shown(target, degraded, noise)
      fake_seen = self.shown(fake, degraded, noise)
      told = self.learn_to_judge(d, dm, dv, u, real_seen, torch.detach(fake_seen), self.number(numbers, 1), self.number(numbers, 3), self.number(numbers, 9))
      n = annotate(List[Tensor], [])
      for x in self.normalised(d, u):
        n.append(torch.detach(x))
      of_fake = self.judged(torch.to(fake_seen, 15), n)
      adversarial = torch.neg(torch.mean(of_fake[-1]))
      if self.number(numbers, 7) > 0.:
        of_real = self.judged(torch.to(real_seen, 15), n)
        for i in range(len(of_fake) - 1):
          features = torch.add(features, torch.mean(torch.abs(torch.to(torch.sub(of_fake[i], torch.detach(of_real[i])), 6))))
      loss = torch.add(torch.add(loss, adversarial, alpha=self.number(numbers, 6)), features, alpha=self.number(numbers, 7))
    perceptual = zero
    if self.number(numbers, 10) > 0.:
      perceptual = self.unlikeness(fake, target, vision)
      loss = torch.add(loss, perceptual, alpha=self.number(numbers, 10))
    grads = torch.grad([loss], own, None, False, False)
    self.adam_(g, gm, gv, grads, self.number(numbers, 0), self.number(numbers, 2), 0.9, 0.99)
    decay = self.number(numbers, 8)
    for i in range(len(g)):
      torch.add_(torch.mul_(ge[i], decay), g[i], alpha=1. - decay)
    before = self.decibels(self.logarithms(torch.sub(degraded, target)))
    after = torch.detach(self.decibels(logarithms))
    return torch.stack([torch.detach(loss), torch.detach(absolute), before, after, torch.detach(adversarial), torch.detach(features), told[0], told[1], told[2], torch.detach(self.diversity(torch.detach(residual))), torch.detach(perceptual)])
