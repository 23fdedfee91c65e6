import { addNode, backendTable, type Node } from './backends.js';
import type { Sources, Table, Tree } from './values.js';

/** A lake that is valid but for what its markers break, and all its tables. */
export function createLake(sources: Sources, nodes: Node[]): Table {
  const { random, markers } = sources;
  const lake: Table = {};
  nodes.push({ role: 'lake', table: lake });
  if (random.chance(0.5)) lake['alias'] = markers.shown();
  lake[random.pick(['catalog', 'metadata_backend'])] = backendTable(sources, nodes, 'metadata');
  if (random.chance(0.95)) {
    lake[random.pick(['storage', 'storage_backend'])] = backendTable(sources, nodes, 'storage');
  }
  if (random.chance(0.4)) lake['attach_options'] = options(sources, nodes);
  if (random.chance(0.3)) lake['extensions'] = extensions(sources, nodes);
  if (random.chance(0.1)) lake['data_inlining_row_limit'] = random.int(100);
  return lake;
}

function options({ random, markers }: Sources, nodes: Node[]): Table {
  const table: Table = {};
  if (random.chance(0.3)) table['override_data_path'] = true;
  if (random.chance(0.3)) table['encrypted'] = random.chance(0.5);
  if (random.chance(0.3)) table['metadata_schema'] = markers.shown();
  if (random.chance(0.2)) table['snapshot_time'] = '2024-05-06';
  return addNode(nodes, 'options', table);
}

function extensions({ markers }: Sources, nodes: Node[]): readonly Tree[] {
  const table = { name: markers.shown(), repository: markers.shown() };
  return ['spatial', markers.shown(), addNode(nodes, 'extension', table)];
}
