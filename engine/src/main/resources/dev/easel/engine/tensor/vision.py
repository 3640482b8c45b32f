
  # ---- networks that look at pictures; VisionOps.java calls them by name. This text is put behind one that begins the class.
  # The conventions are those of ops.py. Nothing here works in place and weights are plain, so gradients can be taken through it.

  # A convolution with a padding of the right and the bottom by one where it halves the picture, and on all sides elsewhere.
  def seen(self: __torch__.Ops, x: Tensor, w: List[Tensor], i: int, halve: bool, groups: int) -> Tensor:
    if halve:
      x = torch.constant_pad_nd(x, [0, 1, 0, 1])
      return torch.conv2d(x, w[i], w[i + 1], [2, 2], [0, 0], [1, 1], groups)
    padding = torch.size(w[i], 2) // 2
    return torch.conv2d(x, w[i], w[i + 1], [1, 1], [padding, padding], [1, 1], groups)

  def relu6(self: __torch__.Ops, x: Tensor) -> Tensor:
    return torch.clamp(x, 0., 6.)

  # MobileNetV2 (Sandler et al. 2018), batch norms folded in. x [B, 3, H, W] in 0..1, H and W multiples of 32. Gives what the
  # last block at each size makes, of sizes 1/2, 1/4, 1/8 and 1/16, and the last layer at 1/32.
  # w, weight and bias each: Conv1; for each block: expand (but for the first), depthwise, project; Conv_1.
  def mobilenet(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> List[Tensor]:
    maps = annotate(List[Tensor], [])
    h = self.relu6(self.seen(torch.contiguous(x, memory_format=2), w, 0, True, 1))
    i = 2
    for b in range(17):
      y = h
      if b > 0:
        y = self.relu6(self.seen(y, w, i, False, 1))
        i = i + 2
      halve = b == 1 or b == 3 or b == 6 or b == 13
      if halve:
        maps.append(h)
      y = self.relu6(self.seen(y, w, i, halve, torch.size(w[i], 0)))
      y = self.seen(y, w, i + 2, False, 1)
      i = i + 4
      if not halve and torch.size(h, 1) == torch.size(y, 1):
        h = torch.add(h, y)
      else:
        h = y
    maps.append(self.relu6(self.seen(h, w, i, False, 1)))
    return maps

  # The mean over the pixels of mobilenet's last map. [B, C]
  def mobilenet_vector(self: __torch__.Ops, x: Tensor, w: List[Tensor]) -> Tensor:
    return torch.mean(self.mobilenet(x, w)[4], [2, 3])

  # Two layers with ReLU, then one with softmax. w: weight and bias each.
  def classes(self: __torch__.Ops, vector: Tensor, w: List[Tensor]) -> Tensor:
    h = torch.relu(torch.linear(vector, w[0], w[1]))
    h = torch.relu(torch.linear(h, w[2], w[3]))
    return torch.softmax(torch.linear(h, w[4], w[5]), 1)

  # x at another size, corners on corners.
  def resized(self: __torch__.Ops, x: Tensor, height: int, width: int) -> Tensor:
    return torch.upsample_bilinear2d(x, [height, width], True)
